package org.mainstay.settings;

/** Where the value of a setting comes from. */
public enum Origin {
    /** Nobody set it. */
    DEFAULT,
    ENVIRONMENT,
    SYSTEM_PROPERTY,
    /** The server's own configuration, such as properties of its domain. */
    SERVER
}
