package org.mainstay.course.model;

/** How far somebody is with a course. */
public enum EnrolmentState {
    ENROLLED,
    COMPLETED
}
