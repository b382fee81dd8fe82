package org.mainstay.document.service;

import java.util.List;

/**
 * A line of what changed.
 *
 * @param parts in order; none for {@link Kind#SKIPPED}
 * @param skipped how many lines are left out here, since they are the same
 */
public record DiffLine(Kind kind, List<Part> parts, int skipped) {

    /** Whether the line is in the older text, the newer, or both. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for lines that are the same. */
        SKIPPED
    }

    /**
     * A part of a line.
     *
     * @param changed whether the other text doesn't have it
     */
    public record Part(String text, boolean changed) {}

    static DiffLine skipped(int lines) {
        return new DiffLine(Kind.SKIPPED, List.of(), lines);
    }
}
