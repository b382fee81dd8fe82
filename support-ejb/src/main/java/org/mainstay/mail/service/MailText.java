package org.mainstay.mail.service;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param body plain text
 */
public record MailText(String subject, String body) {}
