package org.mainstay.course.service;

/**
 * A course as a link to it.
 *
 * @param language tag
 * @param majorVersion of its product; null for all
 */
public record CourseRef(String key, String title, String language, String majorVersion) {}
