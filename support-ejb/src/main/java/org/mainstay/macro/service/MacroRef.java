package org.mainstay.macro.service;

import java.util.List;
import org.mainstay.macro.model.Macro;

/**
 * A prepared reply to choose.
 *
 * @param steps what it puts on the ticket's checklist
 */
public record MacroRef(Long id, String name, List<String> steps) {

    static MacroRef of(Macro macro) {
        return new MacroRef(macro.id(), macro.name(), macro.steps());
    }
}
