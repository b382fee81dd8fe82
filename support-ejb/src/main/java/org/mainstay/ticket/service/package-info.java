/** Everything that happens to a ticket. */
package org.mainstay.ticket.service;
