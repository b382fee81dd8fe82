package org.mainstay.problem.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.mainstay.problem.model.Translation;
import org.mainstay.problem.service.Prose;
import org.mainstay.shared.model.Language;

/**
 * A text for customers in Markdown, in one language or in each.
 *
 * @param en null for none
 * @param zh null for none
 */
public record TranslationPayload(
        @Size(max = Translation.TEXT_MAXLENGTH) String en,
        @JsonProperty("zh-CN") @Size(max = Translation.TEXT_MAXLENGTH) String zh) {

    static TranslationPayload of(Map<Language, Prose> text) {
        return text.isEmpty()
                ? null
                : new TranslationPayload(in(text, Language.EN), in(text, Language.ZH));
    }

    private static String in(Map<Language, Prose> text, Language language) {
        return text.containsKey(language) ? text.get(language).text() : null;
    }

    Translation translation() {
        return new Translation(en, zh);
    }
}
