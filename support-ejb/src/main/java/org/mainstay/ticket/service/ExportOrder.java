package org.mainstay.ticket.service;

import static java.util.stream.Collectors.toCollection;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ExportTickets.Column;
import org.mainstay.ticket.service.ExportTickets.Format;
import org.mainstay.ticket.service.ExportTickets.Property;

/** An export as a job keeps it: JSON. */
final class ExportOrder {

    private ExportOrder() {}

    static String write(ExportTickets export) {
        var columns = Json.createArrayBuilder();
        for (var column : export.columns()) {
            columns.add(
                    Json.createObjectBuilder()
                            .add("property", column.property().name())
                            .add("label", column.label()));
        }
        var words = Json.createObjectBuilder();
        export.words().forEach(words::add);
        return Json.createObjectBuilder()
                .add("filter", write(export.filter()))
                .add("sort", export.sort())
                .add("format", export.format().name())
                .add("columns", columns)
                .add("words", words)
                .add("zone", export.zone().getId())
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(TicketFilter filter) {
        var json = Json.createObjectBuilder();
        json.add("status", array(filter.status()));
        json.add("severity", array(filter.severity()));
        json.add("product", array(filter.product()));
        json.add("organisation", array(filter.organisation()));
        json.add("team", array(filter.team()));
        json.add("assignee", value(filter.assignee()));
        json.add("reporter", value(filter.reporter()));
        json.add("tag", array(filter.tag()));
        json.add("createdFrom", value(filter.createdFrom()));
        json.add("createdTo", value(filter.createdTo()));
        json.add("breached", value(filter.breached()));
        json.add("text", value(filter.text()));
        json.add("resolvedFrom", value(filter.resolvedFrom()));
        json.add("resolvedTo", value(filter.resolvedTo()));
        json.add("dueFrom", value(filter.dueFrom()));
        json.add("dueTo", value(filter.dueTo()));
        return json;
    }

    private static JsonValue value(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static JsonArrayBuilder array(Collection<?> values) {
        var array = Json.createArrayBuilder();
        if (values != null) {
            values.forEach(
                    value -> array.add(value instanceof Enum<?> e ? e.name() : value.toString()));
        }
        return array;
    }

    static ExportTickets read(String order) {
        try (var reader = Json.createReader(new StringReader(order))) {
            var json = reader.readObject();
            var words = new LinkedHashMap<String, String>();
            var given = json.getJsonObject("words");
            given.keySet().forEach(key -> words.put(key, given.getString(key)));
            return new ExportTickets(
                    filter(json.getJsonObject("filter")),
                    json.getString("sort"),
                    Format.valueOf(json.getString("format")),
                    json.getJsonArray("columns").getValuesAs(ExportOrder::column),
                    words,
                    ZoneId.of(json.getString("zone")));
        }
    }

    private static Column column(JsonValue column) {
        var json = column.asJsonObject();
        return new Column(Property.valueOf(json.getString("property")), json.getString("label"));
    }

    private static TicketFilter filter(JsonObject json) {
        return new TicketFilter(
                set(json.getJsonArray("status"), TicketStatus::valueOf),
                set(json.getJsonArray("severity"), Severity::valueOf),
                set(json.getJsonArray("product"), Function.identity()),
                set(json.getJsonArray("organisation"), Function.identity()),
                set(json.getJsonArray("team"), Function.identity()),
                one(json, "assignee", Function.identity()),
                one(json, "reporter", Function.identity()),
                set(json.getJsonArray("tag"), Function.identity()),
                one(json, "createdFrom", Instant::parse),
                one(json, "createdTo", Instant::parse),
                one(json, "breached", Boolean::valueOf),
                one(json, "text", Function.identity()),
                one(json, "resolvedFrom", Instant::parse),
                one(json, "resolvedTo", Instant::parse),
                one(json, "dueFrom", Instant::parse),
                one(json, "dueTo", Instant::parse));
    }

    private static <T> Set<T> set(JsonArray array, Function<String, T> read) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(read)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static <T> T one(JsonObject json, String name, Function<String, T> read) {
        // An order that waits since before an update does not know all of them.
        return !json.containsKey(name) || json.isNull(name)
                ? null
                : read.apply(json.getString(name));
    }
}
