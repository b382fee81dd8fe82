package org.mainstay.macro.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.macro.service.MacroQueries;
import org.mainstay.macro.service.MacroView;
import org.mainstay.shared.service.PageRequest;

/** The prepared replies there are. */
@Named
@RequestScoped
public class MacroListBacking {

    @Inject MacroQueries macros;

    private List<MacroView> found;

    /** Reads them before the answer begins, so that a refusal can still be a page. */
    public void load() {
        // All of them: there can't be more than fit.
        found = macros.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    /** By name. */
    public List<MacroView> getFound() {
        return found;
    }
}
