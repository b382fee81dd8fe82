package org.mainstay.team.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.team.model.Team;

@ApplicationScoped
class TeamRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    Team add(Team team) {
        entities.persist(team);
        return team;
    }

    Optional<Team> find(String key) {
        return entities.createNamedQuery(Team.BY_KEY, Team.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Team get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("team", key));
    }

    Page<TeamView> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Team.ALL, Team.class)
                        .setHint("eclipselink.batch", "t.members")
                        .setHint("eclipselink.batch.type", "IN"),
                entities.createNamedQuery(Team.COUNT, Long.class),
                request,
                TeamView::of);
    }

    boolean leads(Long lead, Long member) {
        return !entities.createNamedQuery(Team.LED, Long.class)
                .setParameter("lead", lead)
                .setParameter("member", member)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean anyStaffed() {
        return !entities.createQuery("select t.id from Team t join t.members m", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
