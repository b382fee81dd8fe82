package org.mainstay.document.rest;

import java.util.Set;
import org.mainstay.document.model.Audience;

/** Audiences as clients write them: a constant, or the key of an organisation. */
final class AudienceValue {

    private static final Set<String> CONSTANTS =
            Set.of(Audience.PUBLIC.name(), Audience.CUSTOMERS.name(), Audience.STAFF.name());

    private AudienceValue() {}

    /** The audience; no organisation's key has capital letters. */
    static Audience read(String text) {
        return CONSTANTS.contains(text) ? Audience.valueOf(text) : Audience.ORGANISATION;
    }

    /** The key of the organisation; null if the audience isn't one. */
    static String organisation(String text) {
        return CONSTANTS.contains(text) ? null : text;
    }

    /** How clients write it. */
    static String write(Audience audience, String organisation) {
        return audience == Audience.ORGANISATION ? organisation : audience.name();
    }
}
