package org.mainstay.mail.service;

/**
 * What a mail brings along for its recipient's calendar (RFC 6047).
 *
 * @param method such as REQUEST or CANCEL
 * @param entry iCalendar
 */
public record CalendarPart(String method, String entry) {}
