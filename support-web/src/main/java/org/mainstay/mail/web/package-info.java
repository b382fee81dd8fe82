/** The administrator's view of the mails. */
package org.mainstay.mail.web;
