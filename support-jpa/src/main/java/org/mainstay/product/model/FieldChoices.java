package org.mainstay.product.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be chosen as the answer to a field, in order.
 *
 * <p>As text it has one line each: the choice, and after a {@code |} how it is called in Chinese.
 */
public record FieldChoices(List<Choice> all) {

    /** How many there can be. */
    public static final int CHOICES_MAX = 50;

    /** Longest choice in characters. */
    public static final int CHOICE_MAXLENGTH = 75;

    /** Of a field that isn't answered from a list. */
    public static final FieldChoices NONE = new FieldChoices(List.of());

    /**
     * One of them.
     *
     * @param value what is stored and what readers of English see
     * @param zh the same in Chinese; null if there is no other word
     */
    public record Choice(String value, String zh) {}

    public FieldChoices {
        all = List.copyOf(all);
    }

    /**
     * Reads the text form; empty lines and repetitions are left out.
     *
     * @param lines null for none
     */
    public static FieldChoices parse(String lines) {
        return lines == null
                ? NONE
                : new FieldChoices(
                        lines
                                .lines()
                                .map(FieldChoices::choice)
                                .filter(choice -> !choice.value().isEmpty())
                                .collect(
                                        Collectors.toMap(
                                                Choice::value,
                                                choice -> choice,
                                                (first, again) -> first,
                                                LinkedHashMap::new))
                                .values()
                                .stream()
                                .toList());
    }

    private static Choice choice(String line) {
        var bar = line.indexOf('|');
        if (bar < 0) {
            return new Choice(line.strip(), null);
        }
        var zh = line.substring(bar + 1).strip();
        return new Choice(line.substring(0, bar).strip(), zh.isEmpty() ? null : zh);
    }

    /** The text form. */
    public String lines() {
        return all.stream()
                .map(c -> c.zh() == null ? c.value() : c.value() + " | " + c.zh())
                .collect(Collectors.joining("\n"));
    }

    /** Whether one can be chosen. */
    public boolean has(String value) {
        return find(value).isPresent();
    }

    /** How one is called; what is no choice any more is called as it was stored. */
    public String label(String value, Locale language) {
        return find(value).map(choice -> label(choice, language)).orElse(value);
    }

    private static String label(Choice choice, Locale language) {
        var chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese && choice.zh() != null ? choice.zh() : choice.value();
    }

    private Optional<Choice> find(String value) {
        return all.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
