package org.mainstay.product.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.service.SaveField;
import org.mainstay.shared.model.Key;

/**
 * Something a product is to ask.
 *
 * @param minimum the least number, or characters of a text
 * @param maximum the greatest number, or characters of a text
 * @param choices for fields answered from a list
 * @param position where it is asked, counted from 0; null for the end
 */
public record NewFieldPayload(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotNull FieldType type,
        @NotBlank @Size(max = ProductField.LABEL_MAXLENGTH) String label,
        String labelZh,
        String help,
        String helpZh,
        Boolean required,
        Boolean staffOnly,
        BigDecimal minimum,
        BigDecimal maximum,
        @Size(max = FieldChoices.CHOICES_MAX) List<@NotNull @Valid ChoicePayload> choices,
        Integer position) {

    SaveField command(String product) {
        return new SaveField(
                product,
                key,
                type,
                label,
                Optional.ofNullable(labelZh),
                Optional.ofNullable(help),
                Optional.ofNullable(helpZh),
                required,
                staffOnly,
                Optional.ofNullable(minimum),
                Optional.ofNullable(maximum),
                ChoicePayload.choices(choices),
                position,
                null,
                null);
    }
}
