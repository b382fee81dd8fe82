/** Releases and life cycles over REST, on the JAR as built. */
package org.mainstay.release.rest;
