package org.mainstay.course.service;

/**
 * What came of an import.
 *
 * @param key of the course
 * @param created false if it was there already, and the same
 */
public record ImportedCourse(String key, boolean created) {}
