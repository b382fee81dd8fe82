package org.mainstay.course.service;

import org.mainstay.course.model.CourseRequirement.Need;

/**
 * A course that another one needs.
 *
 * @param key of the needed one
 * @param met whether the caller has completed it
 */
public record NeededCourse(String key, String title, Need need, boolean met) {}
