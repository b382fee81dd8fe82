/** The pages of tickets as a running desk serves them. */
package org.mainstay.ticket.web;
