/** Courses and enrolments over REST. */
package org.mainstay.course.rest;
