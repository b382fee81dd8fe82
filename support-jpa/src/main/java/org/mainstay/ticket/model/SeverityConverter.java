package org.mainstay.ticket.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the level, so that the database sorts by severity. */
@Converter(autoApply = true)
public class SeverityConverter implements AttributeConverter<Severity, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Severity severity) {
        return severity == null ? null : severity.level();
    }

    @Override
    public Severity convertToEntityAttribute(Integer level) {
        return level == null ? null : Severity.of(level);
    }
}
