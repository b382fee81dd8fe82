/** Telling other systems what happens on tickets, reliably and signed. */
package org.mainstay.webhook.service;
