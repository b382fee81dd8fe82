/** Releasing, and telling people of releases and of the ends of support. */
package org.mainstay.release.service;
