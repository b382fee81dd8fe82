package org.mainstay.product.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.product.model.FieldChoices;

/**
 * What can be chosen.
 *
 * @param value what is stored and what readers of English see
 * @param zh the same in Chinese; null if there is no other word
 */
public record ChoicePayload(
        @NotBlank @Size(max = FieldChoices.CHOICE_MAXLENGTH) String value,
        @Size(max = FieldChoices.CHOICE_MAXLENGTH) String zh) {

    static FieldChoices choices(List<ChoicePayload> all) {
        return all == null
                ? null
                : new FieldChoices(
                        all.stream().map(c -> new FieldChoices.Choice(c.value(), c.zh())).toList());
    }

    static List<ChoicePayload> of(FieldChoices choices) {
        return choices.all().stream().map(c -> new ChoicePayload(c.value(), c.zh())).toList();
    }
}
