package org.mainstay.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/configuration.md} what the settings say. {@code make docs} writes it anew, by
 * running this test with {@code -DwriteDocs=true}.
 */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    private static final String HEAD =
            """
            # Configuration

            This page is generated from the settings in the code. Do not edit it; run `make docs`.

            Each setting has one key. Give it as a **system property** (`-Dsupport.smtp.host=mail.example`)
            or as an **environment variable** (`SUPPORT_SMTP_HOST=mail.example`). If both are given, the
            system property wins. An empty value counts as not given. A wrong value stops the start with a
            sentence that names the key. Settings are read once, when the application starts.

            | Setting | Default | Meaning |
            |---|---|---|
            """;

    @Test
    void saysWhatTheSettingsSay() throws IOException {
        var expected = page();
        if (Boolean.getBoolean("writeDocs")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).as("stale; run: make docs").isEqualTo(expected);
    }

    private static String page() {
        var page = new StringBuilder(HEAD);
        for (var setting : Setting.values()) {
            page.append(
                    "| `%s`<br>`%s` | %s | %s%s%s |\n"
                            .formatted(
                                    setting.key(),
                                    setting.environmentVariable(),
                                    setting.documentedDefault().isEmpty()
                                            ? "none"
                                            : "`" + setting.documentedDefault() + "`",
                                    escaped(setting.meaning()),
                                    form(setting),
                                    setting.secret() ? " A secret: never logged or shown." : ""));
        }
        return page.toString();
    }

    private static String form(Setting setting) {
        var phrase = setting.constraint();
        return phrase.equals(Check.ANY.phrase()) ? "" : " Must be " + escaped(phrase) + ".";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
