/** Calendars, policies, clocks and escalations: what was promised and how it is kept. */
package org.mainstay.sla.model;
