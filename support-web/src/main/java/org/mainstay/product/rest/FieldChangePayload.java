package org.mainstay.product.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.service.SaveField;

/**
 * Changes to what a product asks; what is absent stays, JSON's null takes away.
 *
 * @param choices all of them; answers that are no choice any more stay
 * @param position where it is asked, counted from 0
 * @param retired true to ask no more, false to ask again
 */
public record FieldChangePayload(
        String label,
        Optional<String> labelZh,
        Optional<String> help,
        Optional<String> helpZh,
        Boolean required,
        Boolean staffOnly,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        @Size(max = FieldChoices.CHOICES_MAX) List<@NotNull @Valid ChoicePayload> choices,
        Integer position,
        Boolean retired) {

    SaveField command(String product, String key, Integer version) {
        return new SaveField(
                product,
                key,
                null,
                label,
                labelZh,
                help,
                helpZh,
                required,
                staffOnly,
                minimum,
                maximum,
                ChoicePayload.choices(choices),
                position,
                retired,
                version);
    }
}
