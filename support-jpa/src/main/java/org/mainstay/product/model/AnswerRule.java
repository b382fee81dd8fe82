package org.mainstay.product.model;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.product.model.UnfitAnswerException.Fault;

/**
 * What counts as an answer to a field; the one place that decides it.
 *
 * @param minimum the least number, or characters of a text; null for none
 * @param maximum the greatest number, or characters of a text; null for none
 */
public record AnswerRule(
        FieldType type,
        boolean required,
        BigDecimal minimum,
        BigDecimal maximum,
        FieldChoices choices) {

    /** How a yes is stored. */
    public static final String YES = "yes";

    /** How a no is stored. */
    public static final String NO = "no";

    /** Characters a line can have where the field doesn't say less. */
    public static final int LINE_MAXLENGTH = 500;

    /** Characters any answer can have. */
    public static final int TEXT_MAXLENGTH = 4000;

    /** Digits before the point; with those after it, what a column of the field takes. */
    public static final int INTEGER_DIGITS = 15;

    /** Digits after the point. */
    public static final int FRACTION_DIGITS = 6;

    // Without alternatives to try again, so as fast on the worst text as on the best.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "-?\\d{1,%d}(?:\\.\\d{1,%d})?".formatted(INTEGER_DIGITS, FRACTION_DIGITS));
    private static final Set<String> WEB = Set.of("http", "https");

    /**
     * Brings an answer into the form in which it is stored.
     *
     * @param given what was said: several texts where several can be chosen, otherwise one; none or
     *     a blank one is no answer
     * @return empty for no answer
     * @throws UnfitAnswerException if it can't be the answer
     */
    public Optional<String> read(List<String> given) {
        var said = given.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (said.isEmpty()) {
            if (required) {
                throw new UnfitAnswerException(Fault.REQUIRED);
            }
            return Optional.empty();
        }
        if (type == FieldType.CHOICES) {
            return Optional.of(chosen(said));
        }
        if (said.size() > 1) {
            throw new UnfitAnswerException(Fault.ONLY_ONE);
        }
        return Optional.of(one(said.get(0)));
    }

    private String one(String text) {
        return switch (type) {
            case TEXT -> text(line(text), LINE_MAXLENGTH);
            case LONG_TEXT -> text(text, TEXT_MAXLENGTH);
            case NUMBER -> number(text);
            case DATE -> date(text);
            case YES_NO -> truth(text);
            case CHOICE, CHOICES -> choice(text);
            case URL -> address(text(line(text), LINE_MAXLENGTH));
        };
    }

    private static String line(String text) {
        if (text.lines().count() > 1) {
            throw new UnfitAnswerException(Fault.SEVERAL_LINES);
        }
        return text;
    }

    private String text(String text, int most) {
        var length = text.codePointCount(0, text.length());
        var longest = maximum == null ? most : Math.min(most, maximum.intValue());
        // What the column takes counts in another unit than what people see.
        if (length > longest || text.length() > TEXT_MAXLENGTH) {
            throw new UnfitAnswerException(Fault.TOO_LONG, longest);
        }
        if (minimum != null && length < minimum.intValue()) {
            throw new UnfitAnswerException(Fault.TOO_SHORT, minimum.intValue());
        }
        return text;
    }

    private String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnfitAnswerException(Fault.NOT_A_NUMBER);
        }
        var number = new BigDecimal(text);
        if (minimum != null && number.compareTo(minimum) < 0) {
            throw new UnfitAnswerException(Fault.TOO_SMALL, plain(minimum));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            throw new UnfitAnswerException(Fault.TOO_LARGE, plain(maximum));
        }
        return plain(number);
    }

    /** A number as people write it. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new UnfitAnswerException(Fault.NOT_A_DATE);
            }
            return date.toString();
        } catch (DateTimeException e) {
            throw new UnfitAnswerException(Fault.NOT_A_DATE);
        }
    }

    private static String truth(String text) {
        return switch (text) {
            case YES, "true" -> YES;
            case NO, "false" -> NO;
            default -> throw new UnfitAnswerException(Fault.NOT_YES_OR_NO);
        };
    }

    private String choice(String text) {
        if (!choices.has(text)) {
            throw new UnfitAnswerException(Fault.NOT_A_CHOICE, text);
        }
        return text;
    }

    /** In the order of the list, whatever the order in which they were chosen. */
    private String chosen(List<String> said) {
        var wanted = new LinkedHashSet<>(said);
        wanted.forEach(this::choice);
        return String.join(
                "\n",
                choices.all().stream()
                        .map(FieldChoices.Choice::value)
                        .filter(wanted::contains)
                        .toList());
    }

    private static String address(String text) {
        try {
            var address = new URI(text);
            if (address.getScheme() == null
                    || !WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    || address.getHost() == null
                    || address.getUserInfo() != null) {
                throw new UnfitAnswerException(Fault.NOT_AN_ADDRESS);
            }
            return text;
        } catch (URISyntaxException e) {
            throw new UnfitAnswerException(Fault.NOT_AN_ADDRESS);
        }
    }

    /** The parts of a stored answer: several where several can be chosen. */
    public List<String> parts(String stored) {
        return type == FieldType.CHOICES ? stored.lines().toList() : List.of(stored);
    }
}
