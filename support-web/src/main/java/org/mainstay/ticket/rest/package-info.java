/** Tickets over REST. */
package org.mainstay.ticket.rest;
