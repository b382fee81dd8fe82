/** Mails waiting to be sent, or to be read by an administrator. */
package org.mainstay.mail.model;
