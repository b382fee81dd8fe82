package org.mainstay.ticket.web;

import java.util.List;
import java.util.stream.Stream;

/** Items of a checklist as people type them: one on each line, perhaps with a dash or a box. */
public final class StepsInput {

    private static final String MARK = "^(?:[-*•]\\s+)?(?:\\[[ xX]?]\\s+)?";

    private StepsInput() {}

    /**
     * @param text null for none
     */
    public static List<String> split(String text) {
        return Stream.ofNullable(text)
                .flatMap(String::lines)
                .map(line -> line.strip().replaceFirst(MARK, "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
