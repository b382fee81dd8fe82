package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

class ClientAddressTest {

    @Test
    void nobodyIsBelievedByDefault() {
        assertThat(with("").of("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // through the proxy
                "10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                // what the client itself sent stands before what the proxy saw
                "10.0.0.1 | 1.2.3.4, 203.0.113.9 | 203.0.113.9",
                // through two proxies
                "10.0.0.1 | 1.2.3.4, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                // past the proxy
                "198.51.100.7 | 203.0.113.9 | 198.51.100.7",
                // nonsense, or nothing
                "10.0.0.1 | 203.0.113.9, unknown | 10.0.0.1",
                "10.0.0.1 | '' | 10.0.0.1",
                // from one of the proxies
                "10.0.0.1 | 10.0.0.2 | 10.0.0.2"
            })
    void proxiesAreBelieved(String connected, String header, String client) {
        assertThat(with("10.0.0.0/24").of(connected, List.of(header))).isEqualTo(client);
    }

    private static ClientAddress with(String proxies) {
        var address = new ClientAddress();
        address.settings =
                Settings.read(
                        key -> Optional.of(proxies).filter(p -> key.equals(Setting.PROXIES.key())));
        return address;
    }
}
