package org.mainstay.shared.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.function.Function;

/**
 * The API's JSON. What is read must be exactly what is described: no unknown field, no text for a
 * number, no second value of a name. What is written leaves out what there is not.
 */
final class Json {

    /** Reads and writes; safe for all threads. */
    static final ObjectMapper MAPPER = mapper();

    private static final int DEPTH_MAX = 30;

    private Json() {}

    private static ObjectMapper mapper() {
        var factory =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                        .build();
        var mapper =
                JsonMapper.builder(factory)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .addModule(values())
                        .build();
        for (var type : LogicalType.values()) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        return mapper;
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        module.setDeserializers(new JsonValues());
        module.addSerializer(Instant.class, text(Instant::toString));
        module.addSerializer(Duration.class, text(Duration::toString));
        module.addSerializer(LocalDate.class, text(LocalDate::toString));
        module.addSerializer(Locale.class, text(Locale::toLanguageTag));
        module.addSerializer(Period.class, text(Period::toString));
        module.addSerializer(OneOrMany.class, list());
        return module;
    }

    private static JsonSerializer<OneOrMany> list() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(OneOrMany value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                var texts = value.texts().toArray(String[]::new);
                json.writeArray(texts, 0, texts.length);
            }
        };
    }

    private static <T> JsonSerializer<T> text(Function<T, String> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeString(form.apply(value));
            }
        };
    }
}
