package org.mainstay.course.model;

/** How a question is answered. */
public enum QuestionKind {
    /** By the one option that is right. */
    SINGLE,
    /** By all options that are right, and no other. */
    MULTIPLE,
    /** By the options in the right order. */
    ORDER,
    /** By a word or two; case, width and blanks don't matter. */
    SHORT;

    /** Whether one chooses among what is offered. */
    public boolean offers() {
        return this != SHORT;
    }
}
