package org.mainstay.course.service;

import java.util.List;

/** Which options somebody means: by their text, or counted from 0. */
final class Chosen {

    private Chosen() {}

    /** The texts of the options; what is none of them stays as it is. */
    static List<String> of(List<String> options, List<String> given) {
        return given.stream().map(String::strip).map(each -> option(options, each)).toList();
    }

    private static String option(List<String> options, String given) {
        if (options.contains(given) || !given.matches("\\d{1,3}")) {
            return given;
        }
        var at = Integer.parseInt(given);
        return at < options.size() ? options.get(at) : given;
    }
}
