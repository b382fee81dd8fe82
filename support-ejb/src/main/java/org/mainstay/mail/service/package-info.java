/** Writing mails and getting them out. */
package org.mainstay.mail.service;
