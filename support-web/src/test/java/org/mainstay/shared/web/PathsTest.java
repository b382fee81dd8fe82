package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tickets?status=open&text=a%20b", "/tickets/2026-000001#m1"})
    void keepsAddressesWithinTheApplication(String wanted) {
        assertThat(Paths.local(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "tickets",
                "/..//evil.example"
            })
    void leadsAllOthersToTheStart(String wanted) {
        assertThat(Paths.local(wanted)).isEqualTo("/");
    }

    @Test
    void fixedAddressWinsOverParameter() {
        assertThat(Route.at("/tickets/new")).contains(Route.NEW_TICKET);
        assertThat(Route.at("/tickets/2026-000001")).contains(Route.TICKET);
        assertThat(Route.at("/tickets/2026-000001/x")).isEmpty();
        assertThat(Route.at("/tickets/")).isEmpty();
    }

    @Test
    void parameterIsTakenFromTheAddress() {
        assertThat(Route.TICKET.parameters("/tickets/2026-000001"))
                .isEqualTo(Map.of("number", List.of("2026-000001")));
        assertThat(Route.TICKET.path("2026-000001")).isEqualTo("/tickets/2026-000001");
    }
}
