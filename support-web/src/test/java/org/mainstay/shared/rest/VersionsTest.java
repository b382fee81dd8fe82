package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.shared.service.ConflictException;

class VersionsTest {

    @Test
    void readsTheVersionThatAChangeBuildsOn() {
        assertThat(Versions.expected("\"7\"")).isEqualTo(7);
        assertThat(Versions.expected("\"7\", \"8\", W/\"9\"")).isEqualTo(8);
    }

    @Test
    void takesAnyVersionWhereNobodyAsksForOne() {
        assertThat(Versions.expected(null)).isNull();
        assertThat(Versions.expected("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"x\"", "W/\"7\"", "\"99999999999\"", "\"-1\""})
    void holdsTagsThatWeNeverGaveForStale(String header) {
        assertThatThrownBy(() -> Versions.expected(header)).isInstanceOf(ConflictException.class);
    }
}
