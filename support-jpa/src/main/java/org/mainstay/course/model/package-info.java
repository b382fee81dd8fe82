/** Courses, what they consist of, and who takes them. */
package org.mainstay.course.model;
