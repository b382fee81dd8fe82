package org.mainstay.mail.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.ticket.model.MessageKind;

class MailboxTest {

    private TestDesk desk;

    @BeforeEach
    void openDesk() {
        desk = TestDesk.onH2("support.public.url", "https://support.example/desk");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everybodyIsWrittenToInTheirLanguage() {
        var english = desk.open(CUSTOMER, "One", 3);
        var chinese = desk.open(OTHER_CUSTOMER, "Two", 3);

        assertThat(bodies(CUSTOMER)).singleElement().asString().contains("We have received");
        assertThat(bodies(OTHER_CUSTOMER))
                .singleElement()
                .asString()
                .contains("我们")
                .contains(chinese);
        assertThat(bodies(CUSTOMER).get(0))
                .contains("https://support.example/desk/tickets/" + english)
                .contains("\n-- \n");
    }

    @Test
    void aSubjectAddsNoHeaderOfItsOwn() {
        desk.open("Hello\r\nBcc: everybody@evil.example\u2028X: y");

        assertThat(desk.mailsTo(CUSTOMER))
                .singleElement()
                .asString()
                .endsWith("Hello Bcc: everybody@evil.example X: y")
                .doesNotContain("\r", "\n", "\u2028");
    }

    @Test
    void anOccasionIsWrittenAboutOnce() {
        for (int i = 0; i < 3; i++) {
            write("occasion:1", "a@b.example");
        }
        write("occasion:2", "a@b.example");
        write(null, "a@b.example");
        write(null, "a@b.example");

        assertThat(desk.mailsTo("a@b.example")).hasSize(4);
    }

    private void write(String occasion, String to) {
        desk.asSystem(
                () ->
                        desk.get(Mailbox.class)
                                .write(
                                        to,
                                        Locale.ENGLISH,
                                        "identity.welcome",
                                        occasion,
                                        "Ann",
                                        "https://x.example/"));
    }

    @Test
    void bracesAndQuotesInWhatPeopleWriteStayAsTheyAre() {
        var number = desk.open("It’s {0} and 'quoted' {1,number}");
        desk.reply(AGENT, number, MessageKind.PUBLIC, "Set '{user}' in it's config");

        assertThat(desk.mailsTo(CUSTOMER).get(0)).endsWith("It’s {0} and 'quoted' {1,number}");
        assertThat(bodies(CUSTOMER).get(1)).contains("Set '{user}' in it's config");
    }

    @Test
    void aLongMessageIsCutToWhatAMailHolds() {
        var number = desk.open("x".repeat(200));
        desk.reply(AGENT, number, MessageKind.PUBLIC, "y".repeat(60_000));

        assertThat(bodies(CUSTOMER).get(1)).contains("y".repeat(60_000));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var english = keys(Locale.ENGLISH);

        assertThat(keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(english).hasSizeGreaterThan(30);
        var chinese = ResourceBundle.getBundle("mail.mail", Locale.SIMPLIFIED_CHINESE);
        assertThat(english)
                .filteredOn(key -> key.endsWith(".body"))
                .allSatisfy(
                        key -> assertThat(chinese.getString(key)).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everyTextNamesTheSamePlaceholdersInBothLanguages() {
        var english = ResourceBundle.getBundle("mail.mail", Locale.ENGLISH);
        var chinese = ResourceBundle.getBundle("mail.mail", Locale.SIMPLIFIED_CHINESE);

        assertThat(keys(Locale.ENGLISH))
                .allSatisfy(
                        key ->
                                assertThat(placeholders(chinese.getString(key)))
                                        .as(key)
                                        .isEqualTo(placeholders(english.getString(key))));
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d").matcher(text).results().forEach(r -> found.add(r.group()));
        return found;
    }

    private static TreeSet<String> keys(Locale locale) {
        var keys = new TreeSet<String>();
        Enumeration<String> all = ResourceBundle.getBundle("mail.mail", locale).getKeys();
        while (all.hasMoreElements()) {
            keys.add(all.nextElement());
        }
        return keys;
    }

    private List<String> bodies(String email) {
        return desk
                .database()
                .rows("select body from mail where to_address = '" + email + "' order by id")
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
