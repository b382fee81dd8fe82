package org.mainstay.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Stores instants as {@code timestamp with time zone}, which JPA 3.1 does not do by itself.
 *
 * <p>The drivers disagree about the Java type of such a column: PostgreSQL's hands out {@link
 * Timestamp}, H2's {@link OffsetDateTime}. Both take a {@link Timestamp}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
