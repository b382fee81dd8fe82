/** Keeping the customers' organisations. */
package org.mainstay.organisation.service;
