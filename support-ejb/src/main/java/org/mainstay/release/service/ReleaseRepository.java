package org.mainstay.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.GatePolicy;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseArtefact;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.model.Subscription;
import org.mainstay.release.service.ReleaseSummary.Gates;
import org.mainstay.shared.service.Conditions;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class ReleaseRepository {

    private static final String RELEASE = "release";
    private static final Map<String, String> ORDERS =
            Map.of(
                    "plannedOn", "r.plannedOn",
                    "publishedAt", "r.publishedAt",
                    "version", "r.name");

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    Optional<Release> find(Long id) {
        return entities.createNamedQuery(Release.BY_ID, Release.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Release get(Long id) {
        return find(id).orElseThrow(() -> new NotFoundException(RELEASE, id.toString()));
    }

    /**
     * The release, locked: what belongs to it stays as it is. By a change that changes nothing,
     * since {@code for update} would also lock out those who only refer to it.
     */
    Release lock(Long id) {
        var release = get(id);
        entities.createNativeQuery("update product_release set version = version where id = ?")
                .setParameter(1, id)
                .executeUpdate();
        entities.refresh(release);
        return release;
    }

    Optional<Release> named(String product, String name) {
        return entities.createNamedQuery(Release.BY_NAME, Release.class)
                .setParameter("product", product)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Page<Release> search(ReleaseFilter filter, PageRequest request) {
        var conditions =
                new Conditions()
                        .among("r.status", "statuses", filter.statuses())
                        .among("product.key", "products", filter.products());
        var where = conditions.where();
        var found =
                entities.createQuery(
                        "select r from Release r join fetch r.product product"
                                + where
                                + Paging.order(request.sort(), "-plannedOn", ORDERS, "r.id"),
                        Release.class);
        var count =
                entities.createQuery(
                        "select count(r) from Release r join r.product product" + where,
                        Long.class);
        return Paging.page(
                conditions.fill(found), conditions.fill(count), request, release -> release);
    }

    /** How many things each of the releases puts right, by the release's id. */
    Map<Long, Long> fixCounts(Collection<Release> releases) {
        return releases.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f.release.id, count(f) from ReleaseFix f where f.release.id"
                                        + " in :releases group by f.release.id",
                                Object[].class)
                        .setParameter("releases", releases.stream().map(Release::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> number(row[1])));
    }

    /** How many gates each of the releases has, by the release's id. */
    Map<Long, Gates> gateCounts(Collection<Release> releases) {
        return releases.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select g.release.id, count(g), count(g.signedAt) from ReleaseGate"
                                        + " g where g.release.id in :releases group by"
                                        + " g.release.id",
                                Object[].class)
                        .setParameter("releases", releases.stream().map(Release::id).toList())
                        .getResultStream()
                        .collect(
                                Collectors.toMap(
                                        row -> (Long) row[0],
                                        row -> new Gates(number(row[1]), number(row[2]))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    List<ReleaseFix> fixes(Release release) {
        return entities.createNamedQuery(ReleaseFix.OF_RELEASE, ReleaseFix.class)
                .setParameter(RELEASE, release.id())
                .getResultList();
    }

    /**
     * Releases that put right what a ticket is about, also withdrawn ones, and those that put right
     * what else was reported on its version; the latest planned first.
     */
    List<HelpingRelease> helping(Ticket ticket, Set<ReleaseStatus> statuses, int most) {
        return entities.createNamedQuery(ReleaseFix.HELPING, Object[].class)
                .setParameter("ticket", ticket)
                .setParameter("version", ticket.productVersion())
                .setParameter("withdrawn", ReleaseStatus.WITHDRAWN)
                .setParameter("statuses", statuses)
                .setMaxResults(most)
                .getResultStream()
                .map(
                        row ->
                                new HelpingRelease(
                                        (Long) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (ReleaseStatus) row[3],
                                        (LocalDate) row[4],
                                        number(row[5]),
                                        number(row[6]) > 0))
                .toList();
    }

    /** The releases with these ids, each with its product. */
    List<Release> all(Collection<Long> ids) {
        return entities.createQuery(
                        "select r from Release r join fetch r.product where r.id in :ids",
                        Release.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What each of the releases puts right, by the release's id. */
    Map<Long, List<String>> fixSummaries(Collection<Long> ids) {
        return entities.createQuery(
                        "select f.release.id, f.summary from ReleaseFix f where f.release.id in"
                                + " :ids order by f.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Ids of all there are, in their order, after the last one known. */
    List<Long> idsAfter(Long id, int most) {
        return entities.createQuery(
                        "select r.id from Release r where r.id > :id order by r.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(r) from Release r", Long.class).getSingleResult();
    }

    List<ReleaseGate> gates(Release release) {
        return entities.createNamedQuery(ReleaseGate.OF_RELEASE, ReleaseGate.class)
                .setParameter(RELEASE, release.id())
                .getResultList();
    }

    List<ReleaseArtefact> artefacts(Release release) {
        return entities.createNamedQuery(ReleaseArtefact.OF_RELEASE, ReleaseArtefact.class)
                .setParameter(RELEASE, release.id())
                .getResultList();
    }

    /** How many tickets are still to be told that they are fixed. */
    long waiting(Release release) {
        return release.broadcast() == null
                ? 0
                : entities.createQuery(
                                "select count(d) from BroadcastDelivery d where d.broadcast ="
                                        + " :broadcast and d.state = :waiting",
                                Long.class)
                        .setParameter("broadcast", release.broadcast())
                        .setParameter("waiting", BroadcastDelivery.State.WAITING)
                        .getSingleResult();
    }

    Optional<GatePolicy> policy(String product) {
        return entities.createNamedQuery(GatePolicy.OF_PRODUCT, GatePolicy.class)
                .setParameter("product", product)
                .getResultStream()
                .findFirst();
    }

    /** What new releases of a product have to pass: everything, unless somebody said otherwise. */
    Set<Gate> required(String product) {
        return policy(product).map(GatePolicy::gates).orElseGet(() -> EnumSet.allOf(Gate.class));
    }

    Optional<Subscription> subscription(String product, Long person) {
        return entities.createNamedQuery(Subscription.OF_PERSON, Subscription.class)
                .setParameter("product", product)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
