package org.mainstay.shared.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Port to what the signed-in person prefers; empty for strangers. */
public interface Preferences {

    /** The chosen language. */
    Optional<Locale> locale();

    /** The chosen time zone. */
    Optional<ZoneId> zone();
}
