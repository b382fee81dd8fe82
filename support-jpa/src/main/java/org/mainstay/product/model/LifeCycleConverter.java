package org.mainstay.product.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a life cycle as its lines: phases are only ever read together. */
@Converter(autoApply = true)
public class LifeCycleConverter implements AttributeConverter<LifeCycle, String> {

    @Override
    public String convertToDatabaseColumn(LifeCycle cycle) {
        return cycle == null || !cycle.known() ? null : cycle.lines();
    }

    @Override
    public LifeCycle convertToEntityAttribute(String lines) {
        return LifeCycle.parse(lines);
    }
}
