package org.mainstay.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class OrganisationRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    Organisation add(Organisation organisation) {
        entities.persist(organisation);
        return organisation;
    }

    Optional<Organisation> find(String key) {
        return entities.createNamedQuery(Organisation.BY_KEY, Organisation.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Organisation get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("organisation", key));
    }

    Optional<Organisation> findByName(String name) {
        return entities.createNamedQuery(Organisation.BY_NAME, Organisation.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Page<OrganisationView> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Organisation.ALL, Organisation.class),
                entities.createNamedQuery(Organisation.COUNT, Long.class),
                request,
                OrganisationView::of);
    }
}
