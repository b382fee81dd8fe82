package org.mainstay.product.rest;

import java.math.BigDecimal;
import java.util.List;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.service.FieldView;

/**
 * Something a product asks about each problem.
 *
 * @param minimum the least number, or characters of a text
 * @param maximum the greatest number, or characters of a text
 * @param choices of fields answered from a list
 * @param staffOnly whether it is for the desk alone
 * @param retired whether nobody is asked any more
 */
public record FieldPayload(
        String key,
        FieldType type,
        String label,
        String labelZh,
        String help,
        String helpZh,
        boolean required,
        boolean staffOnly,
        BigDecimal minimum,
        BigDecimal maximum,
        List<ChoicePayload> choices,
        boolean retired) {

    static FieldPayload of(FieldView view) {
        var rule = view.rule();
        return new FieldPayload(
                view.key(),
                rule.type(),
                view.label(),
                view.labelZh(),
                view.help(),
                view.helpZh(),
                rule.required(),
                view.staffOnly(),
                rule.minimum(),
                rule.maximum(),
                rule.type().chooses() ? ChoicePayload.of(rule.choices()) : null,
                view.retired());
    }
}
