package org.mainstay.product.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores choices as their lines: they are only ever read together with their field. */
@Converter(autoApply = true)
public class FieldChoicesConverter implements AttributeConverter<FieldChoices, String> {

    @Override
    public String convertToDatabaseColumn(FieldChoices choices) {
        return choices == null || choices.all().isEmpty() ? null : choices.lines();
    }

    @Override
    public FieldChoices convertToEntityAttribute(String lines) {
        return FieldChoices.parse(lines);
    }
}
