/** Certificates over REST. */
package org.mainstay.certificate.rest;
