package org.mainstay.product.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.mainstay.product.model.AnswerRule;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.model.Key;

/**
 * Add or change something a product asks. Where it is changed, a null component is left as it is,
 * and an empty one taken away.
 *
 * @param product key of the product
 * @param key of the field, unique within the product
 * @param type for a new one only
 * @param minimum the least number, or characters of a text
 * @param maximum the greatest number, or characters of a text
 * @param choices for fields answered from a list
 * @param position where it is asked, counted from 0
 * @param version as last seen; null not to check
 */
public record SaveField(
        @NotNull String product,
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        FieldType type,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = ProductField.LABEL_MAXLENGTH) String label,
        Optional<@Size(max = ProductField.LABEL_MAXLENGTH) String> labelZh,
        Optional<@Size(max = ProductField.HELP_MAXLENGTH) String> help,
        Optional<@Size(max = ProductField.HELP_MAXLENGTH) String> helpZh,
        Boolean required,
        Boolean staffOnly,
        Optional<
                        @Digits(
                                integer = AnswerRule.INTEGER_DIGITS,
                                fraction = AnswerRule.FRACTION_DIGITS)
                        BigDecimal>
                minimum,
        Optional<
                        @Digits(
                                integer = AnswerRule.INTEGER_DIGITS,
                                fraction = AnswerRule.FRACTION_DIGITS)
                        BigDecimal>
                maximum,
        FieldChoices choices,
        @Min(0) @Max(ProductField.PER_PRODUCT_MAX) Integer position,
        Boolean retired,
        Integer version) {

    /** Changes nothing but whether it is asked any more. */
    public static SaveField retire(String product, String key, boolean retired, Integer version) {
        return new SaveField(
                product, key, null, null, null, null, null, null, null, null, null, null, null,
                retired, version);
    }

    /** Changes nothing but where it is asked. */
    public static SaveField move(String product, String key, int position) {
        return new SaveField(
                product, key, null, null, null, null, null, null, null, null, null, null, position,
                null, null);
    }
}
