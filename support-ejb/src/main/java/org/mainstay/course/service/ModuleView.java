package org.mainstay.course.service;

import java.util.List;

/** A module in the table of contents. */
public record ModuleView(Long id, String title, List<LessonView> lessons) {}
