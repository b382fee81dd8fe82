package org.mainstay.macro.service;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.ticket.service.TicketSummary;

/** What a prepared reply can leave open: its name between {@code {{} and {@code }}}. */
public enum Placeholder {
    /** Name of the reporter. */
    CUSTOMER((ticket, author) -> ticket.reporterName()),
    /** Number of the ticket. */
    NUMBER((ticket, author) -> ticket.number()),
    /** Subject of the ticket. */
    SUBJECT((ticket, author) -> ticket.subject()),
    /** Name of the product. */
    PRODUCT((ticket, author) -> ticket.productName()),
    /** Version of the product; empty when not known. */
    VERSION((ticket, author) -> ticket.productVersion()),
    /** Name of whoever replies. */
    AGENT((ticket, author) -> author);

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final BiFunction<TicketSummary, String, String> value;

    Placeholder(BiFunction<TicketSummary, String, String> value) {
        this.value = value;
    }

    /** As it is written in a text. */
    public String written() {
        return "{{" + name().toLowerCase(Locale.ROOT) + "}}";
    }

    /**
     * @throws InvalidInputException if the text has one that doesn't exist
     */
    static void check(String text) {
        FORM.matcher(text).results().forEach(found -> of(found.group(1)));
    }

    private static Placeholder of(String name) {
        return Stream.of(values())
                .filter(placeholder -> placeholder.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "macro.unknown_placeholder", "body", "{{" + name + "}}"));
    }

    /**
     * The text with everything filled in.
     *
     * @param author name of whoever replies
     */
    static String fill(String text, TicketSummary ticket, String author) {
        return FORM.matcher(text)
                .replaceAll(
                        found -> {
                            var filled = of(found.group(1)).value.apply(ticket, author);
                            return filled == null ? "" : Matcher.quoteReplacement(filled);
                        });
    }
}
