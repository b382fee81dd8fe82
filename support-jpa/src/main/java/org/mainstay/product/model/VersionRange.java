package org.mainstay.product.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.product.model.UnfitRangeException.Fault;
import org.semver4j.Semver;
import org.semver4j.range.Range;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/**
 * Versions of a product that something applies to, such as {@code >=3.3 <3.4}.
 *
 * <p>Read as npm reads ranges: conditions that all have to hold are apart by blanks, alternatives
 * by {@code ||}. A condition is a version after one of {@code >= > <= < = ^ ~}, or alone. What is
 * left out of a version stands for all: {@code <=3.4} and {@code 3.4} include {@code 3.4.1}, {@code
 * >3.4} begins at {@code 3.5}. A fourth number of a version doesn't count.
 */
public final class VersionRange {

    /** Longest range in characters. */
    public static final int MAXLENGTH = 100;

    /** Whether a version is in a range. */
    public enum Fit {
        INSIDE,
        OUTSIDE,
        /** The name of the version is not one that can be compared, such as {@code nightly}. */
        NOT_COMPARABLE
    }

    private static final String NUMBERS = "v?\\d{1,9}(?:\\.(?:\\d{1,9}|x)){0,2}";
    private static final String PRE_RELEASE = "(?:-[0-9A-Za-z][0-9A-Za-z.-]*)?";
    private static final Pattern CONDITION =
            Pattern.compile("(?:>=|<=|>|<|=|\\^|~)?" + NUMBERS + PRE_RELEASE);
    private static final Pattern VERSION =
            Pattern.compile(
                    "v?\\d{1,9}(?:\\.\\d{1,9}){0,3}" + PRE_RELEASE + "(?:\\+[0-9A-Za-z.-]+)?");

    private final String text;
    private final RangeList ranges;

    private VersionRange(String text, RangeList ranges) {
        this.text = text;
        this.ranges = ranges;
    }

    /**
     * Reads a range.
     *
     * @param given null or blank for every version
     * @return null for every version
     * @throws UnfitRangeException if it is no range, or one without versions, such as one that ends
     *     before it begins
     */
    public static VersionRange parse(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip().replaceAll("\\s+", " ").replaceAll("(?<=[<>=^~]) ", "");
        if (text.length() > MAXLENGTH) {
            throw new UnfitRangeException(Fault.TOO_LONG, MAXLENGTH);
        }
        for (var alternative : text.split("\\|\\|", -1)) {
            check(alternative.strip());
        }
        return new VersionRange(text, RangeListFactory.create(text, true));
    }

    // The library leaves out what it does not understand, which would widen the range.
    private static void check(String alternative) {
        for (var condition : alternative.split(" ")) {
            if (!CONDITION.matcher(condition).matches()) {
                throw new UnfitRangeException(
                        Fault.UNREADABLE, condition.isEmpty() ? "||" : condition);
            }
        }
        var ranges = RangeListFactory.create(alternative, true);
        if (ends(ranges).noneMatch(ranges::isSatisfiedBy)) {
            throw new UnfitRangeException(Fault.EMPTY, alternative);
        }
    }

    // If there are versions in it then one of these is: an end, the next after it, or the first.
    private static Stream<Semver> ends(RangeList ranges) {
        return Stream.concat(
                Stream.of(Semver.ZERO),
                ranges.get().stream()
                        .flatMap(List::stream)
                        .map(Range::getRangeVersion)
                        .flatMap(end -> Stream.of(end, end.nextPatch())));
    }

    /**
     * Whether a version is in it.
     *
     * @param version as its users name it, such as {@code 3.4.1}, {@code 16} or {@code v1.29}; null
     *     if it isn't known
     */
    public Fit of(String version) {
        if (!comparable(version)) {
            return Fit.NOT_COMPARABLE;
        }
        return ranges.isSatisfiedBy(Semver.coerce(version)) ? Fit.INSIDE : Fit.OUTSIDE;
    }

    /**
     * The range of a version alone, such as {@code =3.4.1}.
     *
     * @return null if the name of the version is not one that can be compared
     */
    public static VersionRange only(String version) {
        if (!comparable(version)) {
            return null;
        }
        return parse("=" + (version.matches(NUMBERS) ? version : said(version)));
    }

    // Without what a range can't say: a fourth number, and where a version was built.
    private static Semver said(String version) {
        return Semver.coerce(version).withClearedBuild();
    }

    /** Whether the name of a version is one that can be compared. */
    public static boolean comparable(String version) {
        return version != null && VERSION.matcher(version).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && text.equals(range.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
