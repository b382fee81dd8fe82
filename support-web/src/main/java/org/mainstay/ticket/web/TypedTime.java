package org.mainstay.ticket.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.shared.service.InvalidInputException;

/** A length of time as people type it: {@code 90}, {@code 1:30}, {@code 1h 30m}, {@code 1.5 h}. */
final class TypedTime {

    private static final Pattern MINUTES = Pattern.compile("(?<minutes>\\d{1,4})");
    private static final Pattern CLOCK = Pattern.compile("(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d)");
    private static final Pattern UNITS =
            Pattern.compile(
                    "(?:(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:h|hrs?|hours?|小?时))?"
                            + " ?(?:(?<minutes>\\d{1,4}) ?(?:m|mins?|minutes?|分钟?))?");
    private static final int MINUTES_OF_HOUR = 60;

    private TypedTime() {}

    /**
     * The time; whether it is a sensible one is for the service to say.
     *
     * @param typed null or blank for none
     * @return null for none
     * @throws InvalidInputException if it is none of the forms
     */
    static Duration read(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
        var minutes = MINUTES.matcher(plain);
        if (minutes.matches()) {
            return Duration.ofMinutes(Long.parseLong(plain));
        }
        var clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return sum(clock);
        }
        var units = UNITS.matcher(plain);
        if (units.matches()) {
            return sum(units);
        }
        throw new InvalidInputException("time.typed", "spent");
    }

    private static Duration sum(Matcher found) {
        var hours = found.group("hours");
        var minutes = found.group("minutes");
        var ofHours =
                hours == null
                        ? BigDecimal.ZERO
                        : new BigDecimal(hours.replace(',', '.'))
                                .multiply(BigDecimal.valueOf(MINUTES_OF_HOUR));
        var rest = minutes == null ? 0 : Long.parseLong(minutes);
        return Duration.ofMinutes(ofHours.longValue() + rest);
    }
}
