package org.mainstay.document.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mainstay.document.service.Finding.Kind;

/**
 * Points at what may tell of a customer in a text that others will read: addresses, machines and
 * secrets. It looks for forms, and so can neither find all nor be always right; a person decides.
 */
final class Findings {

    /** Most that are pointed at in one text. */
    static final int MOST = 50;

    private static final int SHOWN_MAXLENGTH = 80;
    private static final int SHOWN_OF_SECRET = 6;

    /** A line that is longer is looked through up to here. */
    private static final int LINE_MAXLENGTH = 2000;

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private static final Map<Kind, Pattern> FORMS = new EnumMap<>(Kind.class);

    static {
        FORMS.put(
                Kind.EMAIL, Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}"));
        FORMS.put(
                Kind.HOST,
                Pattern.compile(
                        "(?<![\\w.@/-])(?:[a-z\\d][a-z\\d-]{0,62}\\.){1,8}(?:local|internal|intranet|"
                                + "intra|corp|lan|home|private)(?![\\w-])|(?<![\\w.@-])(?:[a-z\\d][a-z\\d-]{0,62}\\."
                                + "){2,8}(?:com|net|org|cn|io|dev|cloud|eu|de|fr|uk|jp|example)(?![\\w-]|\\.\\w)",
                        Pattern.CASE_INSENSITIVE));
        FORMS.put(
                Kind.IP_ADDRESS,
                Pattern.compile(
                        "(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0)(?:"
                                + OCTET
                                + "\\.){3}"
                                + OCTET
                                + "(?![\\w]|\\.\\d)|(?<![\\w:])(?:[\\da-f]{1,4}:){3,7}(?::?[\\da-f]{1,4})"
                                + "(?![\\w:])",
                        Pattern.CASE_INSENSITIVE));
        FORMS.put(
                Kind.TOKEN,
                Pattern.compile(
                        "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----|\\bAKIA[\\dA-Z]{16}\\b"
                                + "|\\bgh[pousr]_\\w{20,}|\\bglpat-[\\w-]{16,}|\\bxox[abprs]-[\\w-]{10,}"
                                + "|\\beyJ[\\w-]{10,}\\.[\\w-]{10,}|(?i:password|passwd|secret|token|api[_-]?key)[\"']?"
                                + "\\s{0,3}[:=]\\s{0,3}[\"']?[^\\s\"'<>$*]{4,}|\\b(?=[\\w+/-]{0,80}\\d)(?=[\\w+/-]{0,80}[A-Z])"
                                + "(?=[\\w+/-]{0,80}[a-z])[\\w+/-]{40,}"));
    }

    private Findings() {}

    /** What is found in a title, as of line 0, and in a text, line by line. */
    static List<Finding> in(String title, String text) {
        var found = new ArrayList<Finding>();
        look(title, 0, found);
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            var line = lines.get(i);
            look(line.substring(0, Math.min(line.length(), LINE_MAXLENGTH)), i + 1, found);
        }
        return found.subList(0, Math.min(found.size(), MOST));
    }

    /** The same as one text, for the history. */
    static String listed(List<Finding> found) {
        return found.stream()
                .map(each -> "%d: %s".formatted(each.line(), each.text()))
                .collect(Collectors.joining(", "));
    }

    private static void look(String line, int number, List<Finding> found) {
        FORMS.forEach(
                (kind, form) ->
                        form.matcher(line)
                                .results()
                                .map(MatchResult::group)
                                .map(text -> new Finding(kind, number, shown(kind, text)))
                                .forEach(found::add));
    }

    private static String shown(Kind kind, String text) {
        var most = kind == Kind.TOKEN ? SHOWN_OF_SECRET : SHOWN_MAXLENGTH;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
