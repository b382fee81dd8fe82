package org.mainstay.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.release.model.Announcement;
import org.mainstay.release.model.Release;
import org.mainstay.shared.service.Claim;

@ApplicationScoped
class AnnouncementRepository {

    private static final String SUBSCRIBES =
            "exists (select 1 from product_subscription s where s.product_id = r.product_id and"
                    + " s.person_id = p.id)";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** Takes versions whose users are to be told something by now and that no other node has. */
    List<ProductVersion> claimVersions(LocalDate today, int most) {
        return Claim.ids(
                        entities,
                        "select id from product_version where notice_due_on <= date '%s' order by id"
                                .formatted(Date.valueOf(today)),
                        most)
                .stream()
                .map(id -> entities.find(ProductVersion.class, id))
                .toList();
    }

    boolean announced(String occasion) {
        return entities.createNamedQuery(Announcement.COUNT_BY_OCCASION, Long.class)
                        .setParameter("occasion", occasion)
                        .getSingleResult()
                > 0;
    }

    void add(Announcement announcement) {
        entities.persist(announcement);
    }

    /** Takes an announcement that not all have heard, if no other node has it. */
    Optional<Announcement> claim() {
        return Claim.ids(
                        entities,
                        "select id from announcement where finished_at is null order by id",
                        1)
                .stream()
                .findFirst()
                .map(id -> entities.find(Announcement.class, id));
    }

    /**
     * Who uses one of the versions: reporters of tickets on it, and colleagues of theirs who see
     * the tickets of their organisation.
     *
     * @param after id of the last one known; 0 for none
     */
    @SuppressWarnings("unchecked")
    List<Person> users(Collection<Long> versions, long after, int most) {
        // With a list of values EclipseLink writes truth values as numbers, which H2 can't compare.
        var about = versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return entities.createNativeQuery(
                        """
                        select p.* from person p
                        where p.id > ? and p.active and (
                            exists (select 1 from ticket t where t.reporter_id = p.id
                                and t.product_version_id in (%1$s))
                            or p.sees_organisation and exists (select 1 from ticket t
                                where t.organisation_id = p.organisation_id
                                and t.product_version_id in (%1$s)))
                        order by p.id"""
                                .formatted(about),
                        Person.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Who follows the product of a release. */
    List<Person> subscribers(Release release, long after, int most) {
        return people(SUBSCRIBES, release, after, most);
    }

    /** Who was told of a release: whoever follows its product, and the customers of its tickets. */
    List<Person> concerned(Release release, long after, int most) {
        return people(
                SUBSCRIBES
                        + """
                         or exists (select 1 from release_fix f
                             join ticket t on t.id = f.ticket_id
                             where f.release_id = r.id and (t.reporter_id = p.id
                                 or exists (select 1 from ticket_participant c
                                     where c.ticket_id = t.id and c.person_id = p.id
                                     and c.part = 'CONTACT')))""",
                release,
                after,
                most);
    }

    @SuppressWarnings("unchecked")
    private List<Person> people(String who, Release release, long after, int most) {
        return entities.createNativeQuery(
                        "select p.* from person p, product_release r where r.id = ? and p.id > ?"
                                + " and p.active and ("
                                + who
                                + ") order by p.id",
                        Person.class)
                .setParameter(1, release.id())
                .setParameter(2, after)
                .setMaxResults(most)
                .getResultList();
    }
}
