package org.mainstay.shared.model;

/** The form of the short keys by which people and clients name things ({@code hadoop}). */
public final class Key {

    /** Longest key in characters. */
    public static final int MAXLENGTH = 40;

    /** Lower-case letters, digits and hyphens, starting with a letter or digit. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]*";

    /** Longest name, in characters, of what has such a key. */
    public static final int NAME_MAXLENGTH = 120;

    private Key() {}
}
