/** Tickets, their conversation and their files. */
package org.mainstay.ticket.model;
