package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class FileUseRepository {

    private static final String DIGEST = "sha256";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** Those of the digests that any row names, of whatever feature. */
    Set<String> named(Collection<String> digests) {
        var named = new HashSet<String>();
        naming().forEach(entity -> named.addAll(named(entity, digests)));
        return named;
    }

    /** All entities that name a file. */
    List<String> naming() {
        return entities.getMetamodel().getEntities().stream()
                .filter(FileUseRepository::names)
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    private static boolean names(EntityType<?> entity) {
        return entity.getAttributes().stream().anyMatch(each -> each.getName().equals(DIGEST));
    }

    private List<String> named(String entity, Collection<String> digests) {
        return entities.createQuery(
                        "select distinct e.sha256 from " + entity + " e where e.sha256 in :digests",
                        String.class)
                .setParameter("digests", digests)
                .getResultList();
    }
}
