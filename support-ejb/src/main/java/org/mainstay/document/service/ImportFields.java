package org.mainstay.document.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.service.ImportProblem.Code;
import org.mainstay.product.service.Ranges;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.ticket.service.Tags;

/**
 * The fields of a document: as its file says them, else as they are, else as said for the import.
 */
final class ImportFields {

    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String ORIGIN = "origin";
    static final String LANGUAGE = "language";
    static final String AUDIENCE = "audience";
    static final String PRODUCT = "product";
    static final String APPLIES_TO = "appliesTo";
    static final String TAGS = "tags";
    static final String TRANSLATES = "translates";

    /** Those that are understood. */
    static final Set<String> NAMES =
            Set.of(TITLE, KIND, ORIGIN, LANGUAGE, AUDIENCE, PRODUCT, APPLIES_TO, TAGS, TRANSLATES);

    private final Map<String, FrontMatter.Field> said;
    private final WriteDocument before;
    private final ImportDocuments command;
    private final String inLanguage;

    /**
     * @param before the document as it is; null for a new one
     * @param inLanguage the language that its file's name says; null for none
     */
    ImportFields(
            Map<String, FrontMatter.Field> said,
            WriteDocument before,
            ImportDocuments command,
            String inLanguage) {
        this.said = said;
        this.before = before;
        this.command = command;
        this.inLanguage = inLanguage;
    }

    /**
     * The document as it shall be.
     *
     * @param title if none is said
     * @throws RefusedFileException if a value can't be understood
     */
    WriteDocument document(String title, String body) {
        var named = Objects.requireNonNullElse(text(TITLE), title);
        if (named.length() > Content.TITLE_MAXLENGTH) {
            throw refused(TITLE, named.substring(0, Content.TITLE_MAXLENGTH) + "…");
        }
        var audience = audience();
        var product = text(PRODUCT);
        if (product == null) {
            product = before == null ? command.product() : before.product();
        }
        return new WriteDocument(
                named,
                constant(DocumentKind.class, KIND, before == null ? command.kind() : before.kind()),
                constant(
                        DocumentOrigin.class,
                        ORIGIN,
                        before == null ? command.origin() : before.origin()),
                body,
                language(),
                null,
                audience,
                audience == Audience.ORGANISATION ? organisation() : null,
                product,
                range(product),
                tags());
    }

    private String text(String name) {
        var field = said.get(name);
        return field == null || field.text().isBlank() ? null : field.text().strip();
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return each;
            }
        }
        throw refused(name, text);
    }

    private Language language() {
        var text = text(LANGUAGE) == null ? inLanguage : text(LANGUAGE);
        if (text == null) {
            return before == null ? command.language() : before.language();
        }
        var language = Locale.forLanguageTag(text.replace('_', '-')).getLanguage();
        if (!Set.of("en", "zh").contains(language)) {
            throw refused(LANGUAGE, text);
        }
        var wanted = language.equals("zh") ? Language.ZH : Language.EN;
        if (before != null && before.language() != wanted) {
            throw new RefusedFileException(Code.LANGUAGE, line(LANGUAGE), text);
        }
        return wanted;
    }

    private Audience audience() {
        var text = text(AUDIENCE);
        if (text == null) {
            return before == null ? command.audience() : before.audience();
        }
        for (var each : Audience.values()) {
            if (each != Audience.ORGANISATION
                    && each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return Audience.ORGANISATION;
    }

    private String organisation() {
        var text = text(AUDIENCE);
        if (text != null) {
            return text;
        }
        return before == null ? command.organisation() : before.organisation();
    }

    private String range(String product) {
        var text = text(APPLIES_TO);
        if (text == null) {
            return before == null ? null : before.appliesTo();
        }
        try {
            if (product == null) {
                throw refused(APPLIES_TO, text);
            }
            return Ranges.read(text, APPLIES_TO).toString();
        } catch (InvalidInputException e) {
            throw refused(APPLIES_TO, text);
        }
    }

    private Set<String> tags() {
        var field = said.get(TAGS);
        if (field == null) {
            return before == null ? Set.of() : before.tags();
        }
        try {
            var tags = Tags.clean(split(field.values()));
            if (tags.size() > Document.TAGS_MAX) {
                throw refused(TAGS, field.text());
            }
            return tags;
        } catch (InvalidInputException e) {
            throw refused(TAGS, field.text());
        }
    }

    // Either a list, or one text with commas.
    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    /** Path of what it translates, as the file says it; null for nothing. */
    String translates() {
        return text(TRANSLATES);
    }

    /** Line of the file on which a field is; 0 if it isn't there. */
    int line(String name) {
        var field = said.get(name);
        return field == null ? 0 : field.line();
    }

    RefusedFileException refused(String name, String value) {
        return new RefusedFileException(Code.VALUE, line(name), name + ": " + value);
    }
}
