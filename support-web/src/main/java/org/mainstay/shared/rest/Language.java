package org.mainstay.shared.rest;

import com.fasterxml.jackson.annotation.JsonValue;

/** A language that people can choose; named by its tag. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    @JsonValue
    public String tag() {
        return tag;
    }

    @Override
    public String toString() {
        return tag;
    }
}
