/** Courses over REST, on a running desk. */
package org.mainstay.course.rest;
