/** Writing courses, taking them, and what becomes of it. */
package org.mainstay.course.service;
