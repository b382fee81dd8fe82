package org.mainstay.document.rest;

import java.util.List;
import java.util.stream.Stream;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.InvalidInputException;

/** Languages as clients write them: tags of BCP 47. */
final class LanguageValue {

    static final List<Language> ALL = List.of(Language.values());

    private LanguageValue() {}

    /**
     * @throws InvalidInputException if it is none that documents are written in
     */
    static Language read(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("document.language", "language"));
    }
}
