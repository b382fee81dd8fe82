package org.mainstay.product.service;

import java.util.List;
import java.util.Locale;
import org.mainstay.product.model.AnswerRule;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.ProductField;

/**
 * Something a product asks about each problem.
 *
 * @param labelZh null if there is none in Chinese
 * @param help null for none
 * @param helpZh null for none
 * @param rule what counts as an answer
 * @param staffOnly whether it is for the desk alone
 * @param retired whether nobody is asked any more
 * @param version counts the changes
 */
public record FieldView(
        String key,
        String label,
        String labelZh,
        String help,
        String helpZh,
        AnswerRule rule,
        boolean staffOnly,
        boolean retired,
        int version) {

    /** From the entity, for those who may read it. */
    public static FieldView of(ProductField field) {
        return new FieldView(
                field.key(),
                field.label(),
                field.labelZh(),
                field.help(),
                field.helpZh(),
                field.rule(),
                field.staffOnly(),
                field.retired(),
                field.version());
    }

    public FieldType type() {
        return rule.type();
    }

    /** What it is called in a language. */
    public String label(Locale language) {
        return labelZh != null && chinese(language) ? labelZh : label;
    }

    /** What helps to answer it, in a language; null for nothing. */
    public String help(Locale language) {
        return helpZh != null && chinese(language) ? helpZh : help;
    }

    /** The parts of a stored answer as readers of a language see them; not for yes and no. */
    public List<String> shown(String stored, Locale language) {
        return rule.parts(stored).stream()
                .map(part -> rule.choices().label(part, language))
                .toList();
    }

    private static boolean chinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
