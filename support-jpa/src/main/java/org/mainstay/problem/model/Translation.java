package org.mainstay.problem.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.mainstay.shared.model.Language;

/** A text in Markdown that customers read, in one language or in each; never altered. */
@Embeddable
@Access(AccessType.FIELD)
public class Translation {

    /** As long as the solution of a ticket may be. */
    public static final int TEXT_MAXLENGTH = 20_000;

    @Column(name = "text_en")
    private @Size(max = TEXT_MAXLENGTH) String en;

    @Column(name = "text_zh")
    private @Size(max = TEXT_MAXLENGTH) String zh;

    protected Translation() {}

    /**
     * @param en English; null or blank for none
     * @param zh Chinese; null or blank for none
     */
    public Translation(String en, String zh) {
        this.en = given(en);
        this.zh = given(zh);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether there is no text at all. */
    public boolean empty() {
        return en == null && zh == null;
    }

    /** The language that a reader of the wanted one gets: the other if there is no such text. */
    public Language forReader(Language wanted) {
        return in(wanted) == null ? wanted.other() : wanted;
    }

    /** The text in the language; null if there is none. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translation text
                && Objects.equals(en, text.en)
                && Objects.equals(zh, text.zh);
    }

    @Override
    public int hashCode() {
        return Objects.hash(en, zh);
    }
}
