package org.mainstay.macro.service;

import org.mainstay.macro.model.Macro;

/** A prepared reply to choose. */
public record MacroRef(Long id, String name) {

    static MacroRef of(Macro macro) {
        return new MacroRef(macro.id(), macro.name());
    }
}
