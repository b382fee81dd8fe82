/** Answers kept for clients that ask again. */
package org.mainstay.idempotency.model;
