package org.mainstay.product.model;

/** What kind of answer a field takes. */
public enum FieldType {
    /** A line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A decimal number. */
    NUMBER,
    /** A day. */
    DATE,
    /** Yes or no. */
    YES_NO,
    /** One of a list. */
    CHOICE,
    /** Any number of a list. */
    CHOICES,
    /** The address of a page. */
    URL;

    /** Whether it is answered from a list. */
    public boolean chooses() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether an answer has a least and a greatest size: a number itself, or a text's length. */
    public boolean limited() {
        return this == NUMBER || this == TEXT || this == LONG_TEXT;
    }
}
