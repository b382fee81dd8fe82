/** Requests that may be sent again: Idempotency-Key. */
package org.mainstay.idempotency.rest;
