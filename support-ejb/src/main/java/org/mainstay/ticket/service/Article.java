package org.mainstay.ticket.service;

import java.util.List;
import java.util.Optional;

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

    /**
     * A relative link, or a picture, as a text says it.
     *
     * @param path without anchor
     * @param line of the text, counts from 0
     */
    public record Reference(String path, int line) {}

    /** Where the relative links of a text lead. */
    public interface Links {

        /**
         * Where a link leads.
         *
         * @param path as the text says it, without anchor
         * @return empty if it leads nowhere; then its words stand alone
         */
        Optional<String> to(String path);

        /**
         * Where a picture is that can be shown in place.
         *
         * @param path as the text says it
         * @return empty if there is none; then there is a link to it, or its description
         */
        Optional<String> picture(String path);
    }
}
