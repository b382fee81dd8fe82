package org.mainstay.problem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mainstay.shared.model.Language;

class TranslationTest {

    @Test
    void readersOfEitherLanguageGetTheOtherTextIfTheirsIsMissing() {
        var english = new Translation("Hello", "  ");
        var both = new Translation("Hello", "你好");

        assertThat(english.in(Language.ZH)).isNull();
        assertThat(english.forReader(Language.ZH)).isEqualTo(Language.EN);
        assertThat(new Translation(null, "你好").forReader(Language.EN)).isEqualTo(Language.ZH);
        assertThat(both.forReader(Language.ZH)).isEqualTo(Language.ZH);
        assertThat(both.in(both.forReader(Language.EN))).isEqualTo("Hello");
    }

    @Test
    void blankIsNoText() {
        assertThat(new Translation(" ", null).empty()).isTrue();
        assertThat(new Translation(null, "好").empty()).isFalse();
    }

    @Test
    void everyChineseIsWrittenToInChineseAndEverybodyElseInEnglish() {
        assertThat(Language.of(Locale.forLanguageTag("zh-CN"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.forLanguageTag("zh-TW"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.ENGLISH)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
    }
}
