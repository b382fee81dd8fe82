package org.mainstay.shared.web;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A limit of a list that can be chosen.
 *
 * @param address the list with it, or without it if it is chosen
 */
public record Option(String label, String address, boolean chosen) {

    /**
     * One of several values that exclude each other; choosing it again changes nothing.
     *
     * @param here the list as it is shown
     * @param name of the parameter
     * @param value null for no limit
     * @param current the value in force, null for none
     */
    public static Option of(Address here, String name, String value, String label, String current) {
        return new Option(label, here.with(name, value).toString(), Objects.equals(value, current));
    }

    /** A limit in force that isn't one of a few, such as a text; nothing for null. */
    public static Stream<Option> inForce(Address here, String name, String value) {
        return Stream.ofNullable(value).map(each -> toggle(here, name, each, each, each));
    }

    /** As {@link #of}, but choosing it again takes it away. */
    public static Option toggle(
            Address here, String name, String value, String label, String current) {
        var chosen = value.equals(current);
        return new Option(label, here.with(name, chosen ? null : value).toString(), chosen);
    }
}
