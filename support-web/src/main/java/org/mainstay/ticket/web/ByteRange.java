package org.mainstay.ticket.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that is wanted, as players ask for it (RFC 9110, section 14).
 *
 * @param first of its bytes, from 0
 * @param length bytes; 0 for what lies behind the end
 * @param part whether less than the whole was asked for
 */
record ByteRange(long first, long length, boolean part) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part that the header asks for; the whole if there is none, or one that need not be
     * understood: several parts, other units, nonsense.
     *
     * @param header may be null
     * @param size of the file in bytes
     */
    static ByteRange of(String header, long size) {
        var matcher = ONE.matcher(Optional.ofNullable(header).orElse(""));
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return new ByteRange(0, size, false);
        }
        if (matcher.group(1).isEmpty()) {
            var last = Math.min(size, Long.parseLong(matcher.group(2)));
            return new ByteRange(size - last, last, true);
        }
        var first = Long.parseLong(matcher.group(1));
        var last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
        if (last < first && first < size) {
            return new ByteRange(0, size, false);
        }
        return new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1), true);
    }

    /** As the answer names it. */
    String header(long size) {
        return length == 0
                ? "bytes */" + size
                : "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
