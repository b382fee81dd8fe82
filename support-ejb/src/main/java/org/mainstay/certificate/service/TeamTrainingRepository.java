package org.mainstay.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.course.model.Enrolment;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.team.model.Team;

@ApplicationScoped
class TeamTrainingRepository {

    private static final String TEAM = "team";
    private static final String PEOPLE = "people";
    private static final int TEAMS_MAX = 200;
    private static final int ENDING_MAX = 20;
    private static final int TAKEN_MAX = 2000;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /**
     * Teams by name.
     *
     * @param lead of those that somebody leads; null for all
     */
    List<Team> teams(Long lead) {
        var query =
                lead == null
                        ? entities.createNamedQuery(Team.ALL, Team.class)
                        : entities.createNamedQuery(Team.OF_LEAD, Team.class)
                                .setParameter("lead", lead);
        return query.setMaxResults(TEAMS_MAX).getResultList();
    }

    /** Who is in a team and still there, by last name. */
    Page<Person> members(Team team, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Team.MEMBERS, Person.class).setParameter(TEAM, team),
                entities.createNamedQuery(Team.COUNT_MEMBERS, Long.class).setParameter(TEAM, team),
                request,
                person -> person);
    }

    /** Certificates of people that are not revoked, the latest first. */
    List<Certificate> certificates(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : entities.createNamedQuery(Certificate.OF_PEOPLE, Certificate.class)
                        .setParameter(PEOPLE, people)
                        .setMaxResults(TAKEN_MAX)
                        .getResultList();
    }

    /** What people are in the middle of, the latest first. */
    List<Enrolment> underWay(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : entities.createNamedQuery(Enrolment.UNDER_WAY, Enrolment.class)
                        .setParameter(PEOPLE, people)
                        .setMaxResults(TAKEN_MAX)
                        .getResultList();
    }

    /** Certificates within a team that end between two days and that no later one replaces. */
    List<Certificate> ending(Team team, LocalDate from, LocalDate to) {
        return entities.createNamedQuery(Certificate.ENDING, Certificate.class)
                .setParameter(TEAM, team)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(ENDING_MAX)
                .getResultList();
    }
}
