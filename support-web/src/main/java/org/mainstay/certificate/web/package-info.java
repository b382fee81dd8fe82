/** The pages on which certificates are checked and taken back. */
package org.mainstay.certificate.web;
