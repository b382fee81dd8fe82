package org.mainstay.search.service;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that was found.
 *
 * @param excerpt of its text around what was looked for
 * @param about product and version in words; null for nothing
 * @param state key of the text that says what becomes of it, such as {@code TicketStatus.OPEN};
 *     null for nothing
 * @param language tag; null if it is of none
 * @param score higher is better; comparable within one search only
 */
public record SearchHit(
        SearchKind kind,
        String key,
        List<Fragment> title,
        List<Fragment> excerpt,
        String about,
        String state,
        String language,
        Instant updatedAt,
        float score) {

    /** The title without marks. */
    public String titleText() {
        return text(title);
    }

    /** The excerpt without marks. */
    public String excerptText() {
        return text(excerpt);
    }

    private static String text(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }
}
