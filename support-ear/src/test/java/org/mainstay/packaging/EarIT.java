package org.mainstay.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RunningServer;

class EarIT {

    @Test
    void deploysOnPostgresAndMigratesIt() throws SQLException {
        var database = Postgres.fresh();

        try (var desk = new RunningServer().on(database).start();
                var connection = database.dataSource().getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from flyway_schema_history")) {
            rows.next();

            assertThat(rows.getInt(1)).isPositive();
            assertThat(desk.log()).content().contains("support was successfully deployed");
        }
    }

    @Test
    void deploysOnTheEmbeddedDatabaseWithDemoData() {
        try (var desk = new RunningServer().withDemo().start()) {
            assertThat(desk.log())
                    .content()
                    .contains("support was successfully deployed")
                    .doesNotContain("OffsetDateTime", "Background work failed");
        }
    }
}
