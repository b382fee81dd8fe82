/** Handing committed messages to the broker. */
package org.mainstay.outbox.service;
