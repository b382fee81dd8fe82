/** Carrying out a request once, however often it is sent. */
package org.mainstay.idempotency.service;
