/** Calendars and policies in force, clocks that follow tickets, escalations that are due. */
package org.mainstay.sla.service;
