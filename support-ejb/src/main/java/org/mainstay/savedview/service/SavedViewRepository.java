package org.mainstay.savedview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.mainstay.savedview.model.ListLayout;
import org.mainstay.savedview.model.SavedView;

@ApplicationScoped
class SavedViewRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(SavedView view) {
        entities.persist(view);
    }

    void remove(SavedView view) {
        entities.remove(view);
    }

    void add(ListLayout layout) {
        entities.persist(layout);
    }

    /** Own views and those of the person’s teams, in order. */
    List<SavedView> of(Long person, int most) {
        return entities.createNamedQuery(SavedView.FOR_PERSON, SavedView.class)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<ListLayout> layout(Long person) {
        return entities.createNamedQuery(ListLayout.OF_PERSON, ListLayout.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
