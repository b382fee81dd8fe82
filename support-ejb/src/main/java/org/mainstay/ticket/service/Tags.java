package org.mainstay.ticket.service;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.ticket.model.Ticket;

/** Brings tags into their one form. */
public final class Tags {

    private static final Pattern FORM = Pattern.compile(Ticket.TAG_PATTERN);

    private Tags() {}

    /**
     * In lower case, sorted.
     *
     * @throws InvalidInputException if one is too long or has characters no tag may have
     */
    public static Set<String> clean(Collection<String> tags) {
        var clean =
                tags.stream()
                        .filter(Objects::nonNull)
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var tag : clean) {
            if (tag.length() > Ticket.TAG_MAXLENGTH || !FORM.matcher(tag).matches()) {
                throw new InvalidInputException("ticket.malformed_tag", "tags", tag);
            }
        }
        return clean;
    }
}
