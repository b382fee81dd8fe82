package org.mainstay.dashboard.web;

import jakarta.json.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers to look at: drawn as a chart, and the same as a table.
 *
 * @param id of its texts: {@code dashboard.<id>.title} and {@code .caption}
 * @param look how it is drawn
 * @param series what each row has a number of
 * @param rows from left to right, or from above
 */
public record Figure(String id, Look look, List<String> series, List<Row> rows) {

    /** How a figure is drawn. */
    public enum Look {
        /** From left to right, names on the left. */
        BARS,
        /** Upwards, one on another. */
        STACK,
        /** Upwards, each in the tone of what it means. */
        TONES,
        LINES
    }

    /** Numbers of one thing. */
    public record Row(String label, List<Mark> marks) {}

    /**
     * A number.
     *
     * @param path where the tickets behind it are, within the application; null if they can't be
     *     listed
     */
    public record Mark(long count, String path) {}

    /** Whether there is nothing to draw. */
    public boolean isNothing() {
        return marks().allMatch(mark -> mark.count() == 0);
    }

    private Stream<Mark> marks() {
        return rows.stream().flatMap(row -> row.marks().stream());
    }

    /** For Chart.js; colours, axes and links are the script's, see dashboard.js. */
    public String getChart() {
        var labels = Json.createArrayBuilder();
        rows.forEach(row -> labels.add(row.label()));
        var datasets = Json.createArrayBuilder();
        for (int i = 0; i < series.size(); i++) {
            var data = Json.createArrayBuilder();
            for (var row : rows) {
                data.add(row.marks().get(i).count());
            }
            datasets.add(Json.createObjectBuilder().add("label", series.get(i)).add("data", data));
        }
        var chart =
                Json.createObjectBuilder()
                        .add("type", look == Look.LINES ? "line" : "bar")
                        .add(
                                "data",
                                Json.createObjectBuilder()
                                        .add("labels", labels)
                                        .add("datasets", datasets))
                        .add("options", Json.createObjectBuilder());
        // It becomes part of a script.
        return chart.build().toString().replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
