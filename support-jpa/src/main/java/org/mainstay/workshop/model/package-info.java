/** Workshops and who takes part. */
package org.mainstay.workshop.model;
