package org.mainstay.webhook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.BusinessException;

class WebhookAddressTest {

    private final WebhookAddress addresses = allowing("");

    private static WebhookAddress allowing(String hosts) {
        var made = new WebhookAddress();
        made.settings =
                Settings.read(
                        key ->
                                Optional.of(hosts)
                                        .filter(h -> key.equals(Setting.WEBHOOK_HOSTS.key())));
        return made;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.19.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff:fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void whatIsOfThePublicInternetIsReached(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', webhook.url_malformed",
        "nonsense, webhook.url_malformed",
        "ftp://1.1.1.1/, webhook.url_malformed",
        "file:///etc/passwd, webhook.url_malformed",
        "https:///path, webhook.url_malformed",
        "https://user:pass@1.1.1.1/, webhook.url_malformed",
        "https://1.1.1.1/#fragment, webhook.url_malformed",
        "https://1.1.1.1:70000/, webhook.url_malformed",
        "https://a b/, webhook.url_malformed",
        "http://1.1.1.1/, webhook.https_only",
        "https://127.0.0.1/, webhook.destination_refused",
        "https://localhost/, webhook.destination_refused",
        "https://[::1]:8443/, webhook.destination_refused",
        "https://[::ffff:10.0.0.1]/, webhook.destination_refused",
        "https://2130706433/, webhook.destination_refused",
        "https://no-such-host.invalid/, webhook.host_unknown"
    })
    void urlsThatLeadNowhereOrInsideAreRefused(String url, String code) {
        assertThatThrownBy(() -> addresses.checked(url))
                .isInstanceOf(BusinessException.class)
                .extracting("code", "field")
                .containsExactly(code, "url");
    }

    @Test
    void urlIsKeptInAscii() {
        assertThat(addresses.checked(" https://1.1.1.1/hooks/工单?a=ü "))
                .isEqualTo("https://1.1.1.1/hooks/%E5%B7%A5%E5%8D%95?a=%C3%BC");
    }

    @Test
    void administratorMayAllowHosts() throws Exception {
        var allowing = allowing("chat.intranet.example, LOCALHOST, 10.0.0.7, [::1]");

        assertThat(allowing.checked("http://localhost:9000/x"))
                .isEqualTo("http://localhost:9000/x");
        assertThat(allowing.resolve(URI.create("http://10.0.0.7/")).getHostAddress())
                .isEqualTo("10.0.0.7");
        assertThat(allowing.resolve(URI.create("http://[::1]/")).isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> allowing.resolve(URI.create("https://10.0.0.8/")))
                .isInstanceOf(WebhookAddress.RefusedException.class);
    }
}
