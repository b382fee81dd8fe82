/** The pages on which people find, take and write courses. */
package org.mainstay.course.web;
