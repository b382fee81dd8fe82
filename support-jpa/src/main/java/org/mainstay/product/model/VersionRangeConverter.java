package org.mainstay.product.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a range as it was written; every version as null. */
@Converter(autoApply = true)
public class VersionRangeConverter implements AttributeConverter<VersionRange, String> {

    @Override
    public String convertToDatabaseColumn(VersionRange range) {
        return range == null ? null : range.toString();
    }

    @Override
    public VersionRange convertToEntityAttribute(String text) {
        return VersionRange.parse(text);
    }
}
