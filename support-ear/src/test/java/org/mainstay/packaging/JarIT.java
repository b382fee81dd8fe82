package org.mainstay.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RunningJar;

class JarIT {

    @Test
    void startsOnPostgresAndMigratesIt() throws SQLException {
        var database = Postgres.fresh();

        try (var desk = new RunningJar().on(database).start();
                var connection = database.dataSource().getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from flyway_schema_history where not"
                                                + " success")) {
            rows.next();

            assertThat(rows.getInt(1)).isZero();
            assertThat(desk.dataDirectory().resolve("database")).doesNotExist();
            assertThat(desk.dataDirectory().resolve("broker")).isDirectory();
        }
    }

    @Test
    void startsAgainOnItsOwnDataAndListensOnLoopbackOnly() throws IOException {
        try (var desk = new RunningJar().start()) {
            assertThat(desk.setUpLink()).hasHost("127.0.0.1");
            assertThat(reachableFromOutside(desk.baseUrl().getPort())).isFalse();
            desk.stop();

            desk.start();

            assertThat(Files.list(desk.dataDirectory()).map(path -> path.getFileName().toString()))
                    .contains("database", "broker");
        }
    }

    @Test
    void refusesDemoOnAnOpenAddressWithOneSentence() throws IOException {
        try (var desk = new RunningJar().withDemo().with("support.http.address", "0.0.0.0")) {
            desk.launch();

            assertThat(desk.awaitEnd()).isNotZero();
            assertThat(Files.readString(desk.log()).strip())
                    .startsWith("support.demo (environment: SUPPORT_DEMO) can't be true")
                    .hasLineCount(1);
        }
    }

    @Test
    void endsWhenItsDatabaseIsNotThere() throws IOException {
        try (var desk =
                new RunningJar().with("support.db.url", "jdbc:postgresql://127.0.0.1:1/none")) {
            desk.launch();

            assertThat(desk.awaitEnd()).isNotZero();
            assertThat(Files.readString(desk.log()).strip())
                    .endsWith("Mainstay did not start; the log above says why.");
        }
    }

    private static boolean reachableFromOutside(int port) throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .anyMatch(address -> connects(address, port));
    }

    private static boolean connects(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
