package org.mainstay.course.model;

/** When a course counts as completed, beside other courses that may be needed. */
public enum CompletionRule {
    /** Every lesson that isn't optional is done; a quiz is when it is passed. */
    LESSONS,
    /** Every quiz was tried, and the grade reaches the pass mark, whatever was read. */
    GRADE
}
