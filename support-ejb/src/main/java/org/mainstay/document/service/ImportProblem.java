package org.mainstay.document.service;

/**
 * What is wrong with an import, or to be known of it.
 *
 * @param file path of the file; null for the whole
 * @param line of the file, counts from 1; 0 for the whole file
 * @param what it is about, such as where a link leads; null for nothing
 */
public record ImportProblem(Code code, String file, int line, String what) {

    /** What it is. */
    public enum Code {
        NOT_A_ZIP(true),
        TOO_MANY_ENTRIES(true),
        TOO_LARGE(true),
        NAME(true),
        DUPLICATE(true),
        ENCODING(true),
        TOO_LONG(true),
        FRONT_MATTER(true),
        VALUE(true),
        TRANSLATES(true),
        LANGUAGE(true),
        FILE(true),
        TOO_MANY_DOCUMENTS(true),
        TOO_MUCH_TEXT(true),
        NOTHING(true),
        NOT_HERE(true),
        BROKEN_LINK(false),
        EMPTY(false),
        UNKNOWN_FIELD(false),
        UNUSED(false),
        GONE(false);

        private final boolean error;

        Code(boolean error) {
            this.error = error;
        }

        /** Whether nothing can be stored because of it. */
        public boolean error() {
            return error;
        }
    }
}
