package org.mainstay.shared.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/** How the values of the API's JSON are read. */
class JsonValues extends SimpleDeserializers {

    /** What is refused if a text has characters that no text may have. */
    interface Plain {}

    JsonValues() {
        addDeserializer(String.class, new Text<>(String.class, text -> text));
        addDeserializer(
                Instant.class,
                new Text<>(Instant.class, text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse));
        addDeserializer(Period.class, new Text<>(Period.class, Period::parse));
        addDeserializer(OneOrMany.class, new Several());
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse));
    }

    @Override
    public JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription bean)
            throws JsonMappingException {
        return type.hasRawClass(Optional.class)
                ? new Change(type.containedType(0))
                : super.findBeanDeserializer(type, config, bean);
    }

    /** A value, or a list of them, whose kind somebody else decides. */
    private static final class Several extends StdScalarDeserializer<OneOrMany> {

        Several() {
            super(OneOrMany.class);
        }

        @Override
        public OneOrMany deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            var texts = new ArrayList<String>();
            if (json.hasToken(JsonToken.START_ARRAY)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(text(json));
                }
            } else {
                texts.add(text(json));
            }
            if (texts.size() > OneOrMany.VALUES_MAX) {
                throw MismatchedInputException.from(json, OneOrMany.class, "too many");
            }
            return new OneOrMany(texts);
        }

        private static String text(JsonParser json) throws IOException {
            if (!json.currentToken().isScalarValue() || json.hasToken(JsonToken.VALUE_NULL)) {
                throw MismatchedInputException.from(json, OneOrMany.class, "not a simple value");
            }
            var text = json.getText();
            if (!PlainText.isPlain(text)) {
                throw InvalidFormatException.from(json, Plain.class, "not plain text");
            }
            return text;
        }

        @Override
        public OneOrMany getNullValue(DeserializationContext context) {
            return OneOrMany.NONE;
        }
    }

    /** A value written as text. */
    private static final class Text<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> parsing;

        Text(Class<T> type, Function<String, T> parsing) {
            super(type);
            this.parsing = parsing;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(json, handledType(), "not a text");
            }
            var text = json.getText();
            if (!PlainText.isPlain(text)) {
                throw InvalidFormatException.from(json, Plain.class, "not plain text");
            }
            try {
                return parsing.apply(text);
            } catch (DateTimeException e) {
                throw InvalidFormatException.from(json, handledType(), e.getMessage());
            }
        }
    }

    /** A change that can also take a value away: absent is null, JSON's null is empty. */
    private static final class Change extends JsonDeserializer<Optional<?>> {

        private final transient JavaType content;

        Change(JavaType content) {
            this.content = content;
        }

        @Override
        public Optional<?> deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return Optional.of(context.<Object>readValue(json, content));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
