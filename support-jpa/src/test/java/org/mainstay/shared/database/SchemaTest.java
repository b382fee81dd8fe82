package org.mainstay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.history.model.HistoryEntry;

class SchemaTest {

    @OnBothDatabases
    void everyMigrationIsAppliedAndASecondRunChangesNothing(TestDatabase database)
            throws SQLException {
        var before = database.rows("select \"version\" from \"flyway_schema_history\" order by 1");

        SchemaMigration.migrate(database.dataSource());

        assertThat(database.rows("select \"version\" from \"flyway_schema_history\" order by 1"))
                .isEqualTo(before)
                .isNotEmpty();
        assertThat(
                        database.number(
                                "select count(*) from \"flyway_schema_history\" where not"
                                        + " \"success\""))
                .isZero();
    }

    @OnBothDatabases
    void everyMappedColumnExists(TestDatabase database) {
        var columns = columns(database);

        var missing = new TreeSet<String>();
        database.inTransaction(
                entities ->
                        descriptors(entities).stream()
                                .flatMap(descriptor -> descriptor.getAllFields().stream())
                                .filter(field -> !field.getTableName().isEmpty())
                                .map(SchemaTest::name)
                                .filter(name -> !columns.containsKey(name))
                                .forEach(missing::add));

        assertThat(missing).isEmpty();
        assertThat(columns).hasSizeGreaterThan(100);
    }

    @OnBothDatabases
    void everyColumnHoldsTheLongestTextItsFieldAllows(TestDatabase database) {
        var columns = columns(database);

        var limits = new TreeMap<String, Integer>();
        database.inTransaction(
                entities ->
                        descriptors(entities).stream()
                                .flatMap(descriptor -> descriptor.getMappings().stream())
                                .filter(DatabaseMapping::isDirectToFieldMapping)
                                .filter(mapping -> !mapping.getField().getTableName().isEmpty())
                                .forEach(mapping -> limit(mapping, limits)));

        assertThat(limits).hasSizeGreaterThan(30);
        assertThat(limits)
                .allSatisfy(
                        (column, limit) ->
                                assertThat(columns.get(column))
                                        .as(column)
                                        .isGreaterThanOrEqualTo(limit));
    }

    @OnBothDatabases
    void everyReferenceHasAnIndexThatBeginsWithIt(TestDatabase database) throws SQLException {
        var indexed = new TreeSet<String>();
        var references = new TreeSet<String>();
        try (var connection = database.dataSource().getConnection()) {
            var metadata = connection.getMetaData();
            for (var table : tables(database)) {
                var inDatabase = database.isPostgres() ? table : table.toUpperCase(Locale.ROOT);
                try (var indices = metadata.getIndexInfo(null, null, inDatabase, false, true)) {
                    while (indices.next()) {
                        if (indices.getInt("ORDINAL_POSITION") == 1) {
                            indexed.add(lower(table + "." + indices.getString("COLUMN_NAME")));
                        }
                    }
                }
                try (var keys = metadata.getImportedKeys(null, null, inDatabase)) {
                    while (keys.next()) {
                        references.add(lower(table + "." + keys.getString("FKCOLUMN_NAME")));
                    }
                }
            }
        }

        assertThat(references).hasSizeGreaterThan(20);
        assertThat(indexed).containsAll(references);
    }

    @OnBothDatabases
    void historyIsOnlyEverAddedTo(TestDatabase database) {
        database.inTransaction(
                entities ->
                        entities.persist(
                                new HistoryEntry(
                                        HistoryEntry.Subject.TICKET,
                                        1L,
                                        Samples.NOW,
                                        Samples.NOW,
                                        null,
                                        "Mainstay",
                                        HistoryEntry.Action.CREATED,
                                        null,
                                        null,
                                        "2026-000001",
                                        false)));

        if (database.isPostgres()) {
            for (var change :
                    List.of(
                            "update history_entry set new_value = 'x'",
                            "delete from history_entry",
                            "truncate history_entry")) {
                assertThatThrownBy(() -> database.execute(change))
                        .as(change)
                        .rootCause()
                        .hasMessageContaining("immutable");
            }
        }
        assertThat(database.rows("select new_value from history_entry"))
                .containsExactly(List.of("2026-000001"));
    }

    private static List<ClassDescriptor> descriptors(EntityManager entities) {
        return List.copyOf(
                JpaHelper.getEntityManager(entities).getServerSession().getDescriptors().values());
    }

    private static Map<String, Integer> columns(TestDatabase database) {
        var columns = new TreeMap<String, Integer>();
        database.rows(
                        "select lower(table_name), lower(column_name), character_maximum_length"
                                + " from information_schema.columns where lower(table_schema) ="
                                + " 'public'")
                .forEach(
                        row ->
                                columns.put(
                                        row.get(0) + "." + row.get(1),
                                        row.get(2) == null ? 0 : ((Number) row.get(2)).intValue()));
        return columns;
    }

    private static List<String> tables(TestDatabase database) {
        return columns(database).keySet().stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .filter(table -> !table.startsWith("flyway"))
                .distinct()
                .toList();
    }

    private static void limit(DatabaseMapping mapping, Map<String, Integer> limits) {
        var field = field(mapping);
        var column = name(mapping.getField());
        var enumerated = field.getAnnotation(Enumerated.class);
        if (enumerated != null && enumerated.value() == EnumType.STRING) {
            limits.put(
                    column,
                    Stream.of(field.getType().getEnumConstants())
                            .mapToInt(constant -> ((Enum<?>) constant).name().length())
                            .max()
                            .orElseThrow());
        }
        var size =
                field.isAnnotationPresent(Size.class)
                        ? field.getAnnotation(Size.class)
                        : field.getAnnotatedType().getAnnotation(Size.class);
        if (size != null) {
            limits.put(column, size.max());
        }
    }

    private static Field field(DatabaseMapping mapping) {
        return Stream.<Class<?>>iterate(
                        mapping.getDescriptor().getJavaClass(),
                        type -> type != null,
                        Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(mapping.getAttributeName()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(DatabaseField field) {
        return lower(field.getTableName() + "." + field.getName());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
