package org.mainstay.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support.http.port|0",
                "support.http.port|70000",
                "support.http.port|http",
                "support.smtp.port|-1",
                "support.smtp.tls|SSL",
                "support.smtp.from|nobody",
                "support.demo|yes",
                "support.db.url|postgresql://db/mainstay",
                "support.db.driver|../evil.jar",
                "support.broker.url|mq.example:61616",
                "support.public.url|ftp://support.example",
                "support.public.url|https://user@support.example",
                "support.public.url|https://support.example/?a=b",
                "support.http.address|127.0.0.1:8080",
                "support.locale|fr",
                "support.cors.origins|https://a.example/path",
                "support.cors.origins|*",
                "support.attachment.max-bytes|0",
                "support.attachment.max-bytes|5 MB",
                "support.session.minutes|-5",
                "support.cookie.secure|maybe"
            })
    void aWrongValueIsNamedInOneSentence(String key, String value) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(key + " (environment: ")
                .hasMessageContaining("must be ")
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageEndingWith(".")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support.http.port|65535",
                "support.smtp.from|desk@support.example",
                "support.smtp.from|Mainstay Desk <desk@support.example>",
                "support.db.url|jdbc:postgresql://db.example/mainstay",
                "support.broker.url|(tcp://a.example:61616,tcp://b.example:61616)?ha=true",
                "support.public.url|https://support.example/support",
                "support.http.address|::1",
                "support.http.address|0.0.0.0",
                "support.locale|zh-CN",
                "support.cors.origins|https://a.example, https://b.example:8443",
                "support.cookie.secure|auto"
            })
    void aGoodValueIsTaken(String key, String value) {
        assertThatCode(() -> settings(key, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyDefaultIsValidAndEveryKeyHasItsVariable(Setting setting) {
        assertThat(settings().get(setting)).isNotNull();
        assertThat(setting.key()).matches("support(\\.[a-z-]+)+");
        assertThat(setting.environmentVariable()).matches("SUPPORT(_[A-Z]+)+");
        assertThat(setting.meaning()).endsWith(".").isNotBlank();
    }

    @Test
    void secretsAreNeverShown() {
        var settings = settings("support.smtp.password", "hunter2", "support.smtp.user", "desk");

        assertThat(settings.get(Setting.SMTP_PASSWORD)).isEqualTo("hunter2");
        assertThat(settings.shown(Setting.SMTP_PASSWORD)).isEqualTo("••••••");
        assertThat(settings.shown(Setting.SMTP_USER)).isEqualTo("desk");
        assertThat(settings.shown(Setting.DB_PASSWORD)).isEmpty();
        assertThat(Setting.values())
                .filteredOn(setting -> setting.key().contains("password"))
                .allMatch(Setting::secret);
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.7", "::"})
    void demoRefusesToBeReachedFromElsewhere(String address) {
        assertThatThrownBy(() -> settings("support.demo", "true", "support.http.address", address))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("support.demo ")
                .hasMessageContaining("loopback");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1", "localhost"})
    void demoRunsOnLoopback(String address) {
        assertThat(settings("support.demo", "true", "support.http.address", address).demo())
                .isTrue();
    }

    @Test
    void demoRefusesAPublicUrlElsewhere() {
        assertThatThrownBy(
                        () ->
                                settings(
                                        "support.demo",
                                        "true",
                                        "support.public.url",
                                        "https://192.0.2.7/"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("support.public.url");
    }

    @Test
    void mailsLeaveOnlyWithAServerAndNeverInDemo() {
        assertThat(settings().mailLeaves()).isFalse();
        assertThat(settings("support.smtp.host", "mail.example").mailLeaves()).isTrue();
        assertThat(
                        settings("support.smtp.host", "mail.example", "support.demo", "true")
                                .mailLeaves())
                .isFalse();
    }

    @Test
    void theEmbeddedDatabaseLiesInTheDataFolderAndPostgresTakesItsPlace() {
        var embedded = settings();
        var external = settings("support.db.url", "jdbc:postgresql://db.example/mainstay");

        assertThat(embedded.databaseUrl())
                .startsWith("jdbc:h2:async:" + folder.resolve("database"))
                .contains("WRITE_DELAY=0");
        assertThat(embedded.databaseDriver()).isEqualTo("org.h2.Driver");
        assertThat(external.embeddedDatabase()).isFalse();
        assertThat(external.databaseDriver()).isEqualTo("org.postgresql.Driver");
    }

    @Test
    void cookiesAreSecureWhereThePublicUrlIs() {
        assertThat(settings().secureCookies()).isFalse();
        assertThat(settings("support.public.url", "https://a.example").secureCookies()).isTrue();
        assertThat(settings("support.cookie.secure", "true").secureCookies()).isTrue();
    }

    @Test
    void linksStartWithThePublicUrlOrTheAddressListenedOn() {
        assertThat(settings("support.public.url", "https://a.example/desk/").publicUrl("/x"))
                .isEqualTo("https://a.example/desk");
        assertThat(settings("support.http.address", "::1").publicUrl("/support"))
                .isEqualTo("http://[::1]:8080/support");
    }

    @Test
    void aBlankValueCountsAsNone() {
        assertThat(settings("support.http.port", "  ").number(Setting.HTTP_PORT)).isEqualTo(8080);
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> settings("support.data.dir", file.toString()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("support.data.dir ");
    }

    private Settings settings(String... keysAndValues) {
        var given = new HashMap<String, String>();
        given.put("support.data.dir", folder.toString());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Settings.read(key -> Optional.ofNullable(given.get(key)));
    }

    @Test
    void everyValueTellsWhereItComesFrom() {
        var host = Optional.of("mail.example");
        var settings =
                Settings.read(
                        key -> key.equals("support.smtp.host") ? host : Optional.<String>empty());

        assertThat(settings.origin(Setting.SMTP_HOST, key -> "mail.example", key -> null))
                .isEqualTo(Origin.SYSTEM_PROPERTY);
        assertThat(
                        settings.origin(
                                Setting.SMTP_HOST,
                                key -> " ",
                                key -> key.equals("SUPPORT_SMTP_HOST") ? "mail.example" : null))
                .isEqualTo(Origin.ENVIRONMENT);
        assertThat(settings.origin(Setting.SMTP_HOST, key -> null, key -> null))
                .isEqualTo(Origin.SERVER);
        assertThat(settings.origin(Setting.SMTP_PORT, key -> null, key -> null))
                .isEqualTo(Origin.DEFAULT);
    }
}
