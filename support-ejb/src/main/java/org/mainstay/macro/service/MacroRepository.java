package org.mainstay.macro.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.mainstay.macro.model.Macro;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class MacroRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Macro macro) {
        entities.persist(macro);
    }

    void remove(Macro macro) {
        entities.remove(macro);
    }

    Macro get(Long id) {
        return Optional.ofNullable(entities.find(Macro.class, id))
                .orElseThrow(() -> new NotFoundException("macro", id));
    }

    /**
     * @param team key; null for those of all teams alone
     */
    List<Macro> forTeam(String team) {
        return entities.createNamedQuery(Macro.FOR_TEAM, Macro.class)
                .setParameter("team", team == null ? "" : team)
                .setMaxResults(Macro.MACROS_MAX)
                .getResultList();
    }

    Page<MacroView> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Macro.ALL, Macro.class)
                        .setHint("eclipselink.batch", "m.tags")
                        .setHint("eclipselink.batch.type", "IN"),
                entities.createNamedQuery(Macro.COUNT, Long.class),
                request,
                MacroView::of);
    }

    long count() {
        return entities.createNamedQuery(Macro.COUNT, Long.class).getSingleResult();
    }
}
