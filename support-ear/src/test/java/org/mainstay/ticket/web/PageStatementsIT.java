package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.SignIn;
import org.mainstay.shared.rest.Desk;

/** What a page asks the database, counted by the database. */
class PageStatementsIT {

    private static final int TIMES = 10;

    private static Desk desk;
    private static String cookie;

    @BeforeAll
    static void signIn() throws SQLException {
        desk = Desk.shared();
        desk.agent();
        cookie = SignIn.cookie(desk.baseUrl(), "agent@desk.example", Desk.PASSWORD);
        try (var connection = desk.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    @Test
    void aLongTicketTakesNoMoreThanAShortOne() throws SQLException {
        var brief = ticket(1);
        var grown = ticket(12);

        var few = statements("tickets/" + brief);
        var many = statements("tickets/" + grown);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(30);
    }

    @Test
    void aLongListTakesNoMoreThanAShortOne() throws SQLException {
        var tag = Desk.fresh("counted");
        for (int i = 0; i < 12; i++) {
            desk.agent().patch("tickets/" + ticket(1), "{\"tags\": [\"" + tag + "\"]}").expect(200);
        }

        var few = statements("tickets?size=2&tag=" + tag);
        var many = statements("tickets?size=11&tag=" + tag);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    private static String ticket(int replies) {
        var number = Desk.ticket(desk.customer(), "Counted", 3);
        for (int i = 0; i < replies; i++) {
            (i % 2 == 0 ? desk.agent() : desk.customer())
                    .post("tickets/" + number + "/messages", "{\"body\": \"Another **one**.\"}")
                    .expect(201);
        }
        return number;
    }

    /**
     * How many statements each of several requests for a page took. What runs in the background
     * meanwhile does so less often and so counts nothing.
     */
    private static long statements(String page) throws SQLException {
        for (int i = 0; i < TIMES; i++) {
            // A page that is served for the first times is so slow that the background keeps up.
            load(page);
        }
        try (var connection = desk.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
            for (int i = 0; i < TIMES; i++) {
                load(page);
            }
            try (var rows =
                    statement.executeQuery(
                            "select sum(calls / "
                                    + TIMES
                                    + ") from pg_stat_statements s join pg_database d on d.oid ="
                                    + " s.dbid where d.datname = current_database()")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void load(String page) {
        var answer =
                Desk.send(
                        HttpRequest.newBuilder(desk.baseUrl().resolve(page))
                                .header("Cookie", cookie)
                                .build());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
    }
}
