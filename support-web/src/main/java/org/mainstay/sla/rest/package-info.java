/** Calendars, policies, clocks and simulations over REST. */
package org.mainstay.sla.rest;
