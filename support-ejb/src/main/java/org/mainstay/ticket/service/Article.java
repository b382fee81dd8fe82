package org.mainstay.ticket.service;

import java.util.List;

/**
 * A longer text, ready to be shown.
 *
 * @param html sanitised
 * @param headings in order
 */
public record Article(String html, List<Heading> headings) {

    /**
     * A heading of an article.
     *
     * @param level 2 for the uppermost, since the title of the page is above it
     * @param anchor what a link to it says behind the #
     */
    public record Heading(int level, String anchor, String text) {}
}
