package org.mainstay.course.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores texts one a line: they are only ever read together. */
@Converter(autoApply = true)
public class LinesConverter implements AttributeConverter<Lines, String> {

    @Override
    public String convertToDatabaseColumn(Lines lines) {
        return lines == null || lines.all().isEmpty() ? null : lines.text();
    }

    @Override
    public Lines convertToEntityAttribute(String text) {
        return Lines.parse(text);
    }
}
