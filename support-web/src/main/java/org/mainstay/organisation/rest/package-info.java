/** Organisations over REST. */
package org.mainstay.organisation.rest;
