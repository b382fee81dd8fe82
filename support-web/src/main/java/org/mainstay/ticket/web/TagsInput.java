package org.mainstay.ticket.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags as people type them: between commas or blanks, Chinese ones too. */
public final class TagsInput {

    private TagsInput() {}

    /**
     * @param text null for none
     */
    public static Set<String> split(String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Stream.of(all.split("[,，、\\s]+")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
