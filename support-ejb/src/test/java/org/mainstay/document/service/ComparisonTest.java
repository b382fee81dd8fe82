package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mainstay.document.service.DiffLine.Kind;
import org.mainstay.document.service.DiffLine.Part;
import org.mainstay.shared.service.UnprocessableException;

class ComparisonTest {

    private final Comparison comparison = new Comparison();

    private String shown(String older, String newer) {
        return comparison.of(older, newer).stream()
                .map(
                        line ->
                                switch (line.kind()) {
                                            case SAME -> " ";
                                            case ADDED -> "+";
                                            case REMOVED -> "-";
                                            case SKIPPED -> "@" + line.skipped();
                                        }
                                        + line.parts().stream()
                                                .map(ComparisonTest::marked)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(Part part) {
        return part.changed() ? "[" + part.text() + "]" : part.text();
    }

    @Test
    void marksTheWordsThatChanged() {
        assertThat(shown("Raise the heap to 64 GB.", "Raise the heap to 128 GB now."))
                .isEqualTo("-Raise the heap to [64] GB.\n+Raise the heap to [128] GB[ now].");
        assertThat(shown("等待一分钟。", "等待两分钟。")).isEqualTo("-等待[一]分钟。\n+等待[两]分钟。");
    }

    @Test
    void showsRemovedBeforeAdded() {
        assertThat(shown("a\nb\nc", "a\nx\ny\nz\nc")).isEqualTo(" a\n-b\n+x\n+y\n+z\n c");
        assertThat(shown("a", "")).isEqualTo("-a");
        assertThat(shown("", "a")).isEqualTo("+a");
    }

    @Test
    void leavesOutWhatIsFarFromAnyChange() {
        var lines =
                IntStream.range(0, 20).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        assertThat(shown(lines, lines.replace("10", "ten")))
                .isEqualTo("@7\n 7\n 8\n 9\n-[10]\n+[ten]\n 11\n 12\n 13\n@6");
        assertThat(comparison.of(lines, lines))
                .extracting(DiffLine::kind)
                .containsExactly(Kind.SKIPPED);
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        var many = "x\n".repeat(Comparison.LINES_MAX + 1);

        assertThatThrownBy(() -> comparison.of("", many))
                .isInstanceOf(UnprocessableException.class);
    }
}
