/** People, registrations and tokens over REST. */
package org.mainstay.identity.rest;
