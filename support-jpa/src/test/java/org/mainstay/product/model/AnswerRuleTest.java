package org.mainstay.product.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an answer. */
class AnswerRuleTest {

    private static final FieldChoices COLOURS = FieldChoices.parse("Red | 红\nGreen\n\nBlue\nRed");

    @ParameterizedTest
    @CsvSource({
        "TEXT,'  a 🎫 ',a 🎫",
        "LONG_TEXT,'a\nb','a\nb'",
        "NUMBER,012.50,12.5",
        "NUMBER,-0,0",
        "NUMBER,100,100",
        "DATE,2028-02-29,2028-02-29",
        "YES_NO,true,yes",
        "YES_NO,no,no",
        "CHOICE,Green,Green",
        "URL,https://wiki.example/a?b=c#d,https://wiki.example/a?b=c#d"
    })
    void keepsAnswersInOneForm(FieldType type, String given, String kept) {
        assertThat(rule(type, false).read(List.of(given))).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,'a\nb',SEVERAL_LINES",
        "NUMBER,twelve,NOT_A_NUMBER",
        "NUMBER,1e9,NOT_A_NUMBER",
        "NUMBER,'1,5',NOT_A_NUMBER",
        "NUMBER,１２,NOT_A_NUMBER",
        "NUMBER,1234567890123456,NOT_A_NUMBER",
        "DATE,2026-02-29,NOT_A_DATE",
        "DATE,+12026-01-01,NOT_A_DATE",
        "DATE,23.11.2026,NOT_A_DATE",
        "YES_NO,maybe,NOT_YES_OR_NO",
        "CHOICE,Purple,NOT_A_CHOICE",
        "CHOICES,Purple,NOT_A_CHOICE",
        "URL,javascript:alert(1),NOT_AN_ADDRESS",
        "URL,https://user:secret@host.example,NOT_AN_ADDRESS",
        "URL,ftp://host.example,NOT_AN_ADDRESS",
        "URL,not an address,NOT_AN_ADDRESS"
    })
    void refusesWhatIsNoAnswer(FieldType type, String given, String fault) {
        assertThatThrownBy(() -> rule(type, false).read(List.of(given)))
                .isInstanceOf(UnfitAnswerException.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blankIsNoAnswer(boolean required) {
        var rule = rule(FieldType.TEXT, required);

        if (required) {
            assertThatThrownBy(() -> rule.read(List.of("  "))).hasMessage("REQUIRED");
        } else {
            assertThat(rule.read(List.of("  "))).isEmpty();
        }
    }

    @Test
    void severalAreChosenInTheOrderOfTheList() {
        var rule = rule(FieldType.CHOICES, false);

        assertThat(rule.read(List.of("Blue", "Red", "Blue"))).contains("Red\nBlue");
        assertThat(rule.parts("Red\nBlue")).containsExactly("Red", "Blue");
        assertThatThrownBy(() -> rule(FieldType.CHOICE, false).read(List.of("Red", "Blue")))
                .hasMessage("ONLY_ONE");
    }

    @Test
    void limitsAreOfNumbersTheirValueAndOfTextsTheirCharacters() {
        var number = limited(FieldType.NUMBER);
        var text = limited(FieldType.TEXT);

        assertThat(number.read(List.of("4"))).contains("4");
        assertThatThrownBy(() -> number.read(List.of("4.1"))).hasMessage("TOO_LARGE");
        assertThatThrownBy(() -> number.read(List.of("1.9"))).hasMessage("TOO_SMALL");
        assertThat(text.read(List.of("🎫🎫🎫🎫"))).contains("🎫🎫🎫🎫");
        assertThatThrownBy(() -> text.read(List.of("12345"))).hasMessage("TOO_LONG");
        assertThatThrownBy(() -> text.read(List.of("1"))).hasMessage("TOO_SHORT");
    }

    @Test
    void isAsFastOnTheWorstText() {
        var digits = "1".repeat(900_000) + "x";

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () ->
                        assertThatThrownBy(
                                        () -> rule(FieldType.NUMBER, false).read(List.of(digits)))
                                .hasMessage("NOT_A_NUMBER"));
    }

    @Test
    void choicesHaveALineEachAndAreThereOnce() {
        assertThat(COLOURS.all())
                .extracting(FieldChoices.Choice::value)
                .containsExactly("Red", "Green", "Blue");
        assertThat(FieldChoices.parse(COLOURS.lines())).isEqualTo(COLOURS);
        assertThat(COLOURS.label("Red", Locale.SIMPLIFIED_CHINESE)).isEqualTo("红");
        assertThat(COLOURS.label("Red", Locale.ENGLISH)).isEqualTo("Red");
        assertThat(COLOURS.label("Purple", Locale.SIMPLIFIED_CHINESE)).isEqualTo("Purple");
    }

    private static AnswerRule rule(FieldType type, boolean required) {
        return new AnswerRule(
                type, required, null, null, type.chooses() ? COLOURS : FieldChoices.NONE);
    }

    private static AnswerRule limited(FieldType type) {
        return new AnswerRule(
                type, false, BigDecimal.valueOf(2), BigDecimal.valueOf(4), FieldChoices.NONE);
    }
}
