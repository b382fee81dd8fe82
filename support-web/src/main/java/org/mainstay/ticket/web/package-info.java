/** Pages about tickets: the work list, the list of all, one ticket, a new one, its files. */
package org.mainstay.ticket.web;
