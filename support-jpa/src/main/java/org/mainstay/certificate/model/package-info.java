/** Certificates: who completed which course, and until when that counts. */
package org.mainstay.certificate.model;
