/** Workshops over REST. */
package org.mainstay.workshop.rest;
