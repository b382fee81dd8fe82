package org.mainstay.course.model;

/** What one does in a lesson. */
public enum LessonKind {
    /** Read. */
    TEXT,
    /** Watch a film, and read what is written under it. */
    VIDEO,
    /** Work through a case as it happened. */
    CASE_STUDY,
    /** Save a file and try it out. */
    DOWNLOAD,
    /** Answer questions. */
    QUIZ
}
