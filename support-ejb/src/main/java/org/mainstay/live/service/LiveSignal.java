package org.mainstay.live.service;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the nodes tell each other for the pages that are open.
 *
 * @param changed ids of tickets that changed
 * @param presences who is at which ticket
 */
public record LiveSignal(Set<Long> changed, Collection<Presence> presences) {

    private static final String CHANGED = "changed";
    private static final String PRESENCES = "presences";

    String toJson() {
        var ids = Json.createArrayBuilder();
        changed.forEach(ids::add);
        var people = Json.createArrayBuilder();
        presences.forEach(presence -> people.add(json(presence)));
        return Json.createObjectBuilder()
                .add(CHANGED, ids)
                .add(PRESENCES, people)
                .build()
                .toString();
    }

    private static JsonObject json(Presence presence) {
        return Json.createObjectBuilder()
                .add("ticket", presence.ticket())
                .add("person", presence.person())
                .add("name", presence.name())
                .add("doing", presence.doing().name())
                .build();
    }

    static LiveSignal of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var signal = reader.readObject();
            return new LiveSignal(
                    signal.getJsonArray(CHANGED).getValuesAs(JsonNumber.class).stream()
                            .map(JsonNumber::longValueExact)
                            .collect(Collectors.toSet()),
                    presences(signal.getJsonArray(PRESENCES)));
        }
    }

    private static List<Presence> presences(List<JsonValue> all) {
        return all.stream()
                .map(JsonValue::asJsonObject)
                .map(
                        one ->
                                new Presence(
                                        one.getJsonNumber("ticket").longValueExact(),
                                        one.getJsonNumber("person").longValueExact(),
                                        one.getString("name"),
                                        Presence.Doing.valueOf(one.getString("doing"))))
                .toList();
    }
}
