package org.mainstay.course.service;

/**
 * Somebody has completed a course; fired in the transaction in which they did.
 *
 * @param enrolment its id
 */
public record CourseCompleted(Long enrolment) {}
