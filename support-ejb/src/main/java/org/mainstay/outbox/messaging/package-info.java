/** The way to the message broker. */
package org.mainstay.outbox.messaging;
