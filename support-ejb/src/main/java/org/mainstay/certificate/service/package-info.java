/** Issuing, checking and revoking certificates. */
package org.mainstay.certificate.service;
