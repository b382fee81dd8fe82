/** The customers' organisations. */
package org.mainstay.organisation.model;
