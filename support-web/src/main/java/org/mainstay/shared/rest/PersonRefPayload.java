package org.mainstay.shared.rest;

/**
 * A person where something refers to them.
 *
 * @param id null for the application itself
 */
public record PersonRefPayload(Long id, String name) {

    /** Null where nobody is referred to. */
    public static PersonRefPayload of(Long id, String name) {
        return name == null ? null : new PersonRefPayload(id, name);
    }
}
