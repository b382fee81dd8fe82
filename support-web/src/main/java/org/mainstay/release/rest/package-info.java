/** Releases over REST. */
package org.mainstay.release.rest;
