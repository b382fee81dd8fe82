package org.mainstay.resource.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The licences under which something can be contributed, by their identifiers of the SPDX list. */
public final class Licences {

    public static final int ID_MAXLENGTH = 40;

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("Apache-2.0", "Apache License 2.0");
        NAMES.put("MIT", "MIT License");
        NAMES.put("BSD-2-Clause", "BSD 2-Clause");
        NAMES.put("BSD-3-Clause", "BSD 3-Clause");
        NAMES.put("ISC", "ISC License");
        NAMES.put("0BSD", "BSD Zero Clause");
        NAMES.put("PostgreSQL", "PostgreSQL License");
        NAMES.put("MPL-2.0", "Mozilla Public License 2.0");
        NAMES.put("EPL-2.0", "Eclipse Public License 2.0");
        NAMES.put("EUPL-1.2", "European Union Public License 1.2");
        NAMES.put("LGPL-2.1-or-later", "GNU Lesser General Public License 2.1 or later");
        NAMES.put("LGPL-3.0-or-later", "GNU Lesser General Public License 3.0 or later");
        NAMES.put("GPL-2.0-only", "GNU General Public License 2.0 only");
        NAMES.put("GPL-2.0-or-later", "GNU General Public License 2.0 or later");
        NAMES.put("GPL-3.0-or-later", "GNU General Public License 3.0 or later");
        NAMES.put("AGPL-3.0-or-later", "GNU Affero General Public License 3.0 or later");
        NAMES.put("MulanPSL-2.0", "Mulan Permissive Software License 2.0");
        NAMES.put("Unlicense", "The Unlicense");
        NAMES.put("CC0-1.0", "Creative Commons Zero 1.0");
        NAMES.put("CC-BY-4.0", "Creative Commons Attribution 4.0");
        NAMES.put("CC-BY-SA-4.0", "Creative Commons Attribution Share Alike 4.0");
    }

    private Licences() {}

    /** Their names, by identifier, those that are chosen most first. */
    public static Map<String, String> names() {
        return Collections.unmodifiableMap(NAMES);
    }
}
