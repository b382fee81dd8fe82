/** Workshops over REST, as built. */
package org.mainstay.workshop.rest;
