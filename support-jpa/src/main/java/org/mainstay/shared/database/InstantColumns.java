package org.mainstay.shared.database;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Tells EclipseLink the SQL type of instants.
 *
 * <p>It can't see it through the converter and takes an absent instant for an absent text, which
 * PostgreSQL refuses to put into a time column.
 */
public class InstantColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(DatabaseMapping::isDirectToFieldMapping)
                .filter(mapping -> isInstant(mapping.getDescriptor(), mapping.getAttributeName()))
                .forEach(mapping -> mapping.getField().setSqlType(Types.TIMESTAMP));
    }

    private static boolean isInstant(ClassDescriptor descriptor, String attribute) {
        return Stream.<Class<?>>iterate(
                        descriptor.getJavaClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(
                        field ->
                                field.getName().equals(attribute)
                                        && field.getType() == Instant.class);
    }
}
