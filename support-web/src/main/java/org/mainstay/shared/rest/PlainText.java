package org.mainstay.shared.rest;

/** Text that every database and every reader can take. */
final class PlainText {

    private PlainText() {}

    /** Whether there is neither a U+0000 nor half of a surrogate pair. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                c == 0
                                        || c >= Character.MIN_SURROGATE
                                                && c <= Character.MAX_SURROGATE);
    }
}
