/** Messages on their way from a committed transaction to the broker. */
package org.mainstay.outbox.model;
