package org.mainstay.sla.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.mainstay.sla.model.BusinessHours;

/**
 * A calendar in a question: in JSON either the key of one in force, or an object with the hours of
 * one that need not exist.
 */
@JsonDeserialize(using = SimulatedCalendar.Reader.class)
public record SimulatedCalendar(String key, @Valid WrittenOut writtenOut) {

    /**
     * Hours without a name.
     *
     * @param zone IANA id
     * @param alwaysOpen null means false
     */
    public record WrittenOut(
            @NotNull String zone,
            Boolean alwaysOpen,
            Map<DayOfWeek, List<List<String>>> weekly,
            @Size(max = 2000) List<@NotNull @Valid HolidayPayload> holidays) {}

    BusinessHours hours() {
        return writtenOut == null
                ? null
                : Hours.read(
                        "calendar.",
                        writtenOut.zone(),
                        writtenOut.alwaysOpen(),
                        writtenOut.weekly(),
                        writtenOut.holidays());
    }

    /** Tells the two forms apart. */
    static final class Reader extends JsonDeserializer<SimulatedCalendar> {

        @Override
        public SimulatedCalendar deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? new SimulatedCalendar(context.readValue(json, String.class), null)
                    : new SimulatedCalendar(null, context.readValue(json, WrittenOut.class));
        }
    }
}
