package org.mainstay.resource.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.document.model.Audience;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.shared.service.Conditions;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.shared.service.Sequences;

@ApplicationScoped
class ResourceRepository {

    private static final Map<String, String> ORDERS =
            Map.of("key", "r.key", "title", "r.title", "updatedAt", "r.updatedAt");

    /** What somebody who is no moderator may see: what is published for them, and their own. */
    private static final String FOR_READER =
            "(contributor.id = :reader or r.status = :published and (r.audience in :audiences or"
                    + " r.audience = :own and exists (select p from Person p where p.id = :reader"
                    + " and p.organisation = organisation)))";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    String nextKey() {
        return Resource.key(Sequences.next(entities, "resource_key_seq"));
    }

    void add(Resource resource) {
        entities.persist(resource);
    }

    Optional<Resource> find(String key) {
        return entities.createNamedQuery(Resource.BY_KEY, Resource.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The resource, locked. */
    Resource lock(String key) {
        var found = find(key).orElseThrow(() -> new NotFoundException("resource", key));
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** One that the reader may see. */
    Optional<Resource> visible(String key, ResourceReader reader) {
        var conditions = new Conditions().and("r.key = :key", "key", key);
        permit(reader, conditions);
        var query =
                entities.createQuery(
                        "select r from Resource r join fetch r.contributor contributor left join"
                                + " fetch r.product left join fetch r.organisation organisation"
                                + " left join fetch r.moderator"
                                + conditions.where(),
                        Resource.class);
        return conditions.fill(query).getResultStream().findFirst();
    }

    private static void permit(ResourceReader reader, Conditions conditions) {
        if (reader.moderator()) {
            return;
        }
        conditions
                .and(FOR_READER)
                .with("reader", reader.person())
                .with("published", ResourceStatus.PUBLISHED)
                .with(
                        "audiences",
                        reader.staff()
                                ? EnumSet.allOf(Audience.class)
                                : EnumSet.of(Audience.CUSTOMERS))
                .with("own", Audience.ORGANISATION);
    }

    Page<Resource> search(ResourceFilter filter, ResourceReader reader, PageRequest request) {
        var conditions =
                new Conditions()
                        .among("r.kind", "kinds", filter.kinds())
                        .among("r.status", "statuses", filter.statuses())
                        .among("product.key", "products", filter.products())
                        .containing(filter.text(), "r.title", "r.key");
        permit(reader, conditions);
        if (!filter.tags().isEmpty()) {
            conditions.and(
                    "exists (select tagged from Resource tagged join tagged.tags tag where tagged ="
                            + " r and tag in :tags)",
                    "tags",
                    filter.tags());
        }
        if (filter.own()) {
            conditions.and("contributor.id = :me", "me", reader.person());
        }
        var where = conditions.where();
        var found =
                entities.createQuery(
                        "select r from Resource r join fetch r.contributor contributor left join"
                                + " fetch r.product product left join r.organisation organisation"
                                + where
                                + Paging.order(request.sort(), "-updatedAt", ORDERS, "r.id"),
                        Resource.class);
        var count =
                entities.createQuery(
                        "select count(r) from Resource r join r.contributor contributor left join"
                                + " r.product product left join r.organisation organisation"
                                + where,
                        Long.class);
        return Paging.page(
                conditions.fill(found), conditions.fill(count), request, resource -> resource);
    }

    /** The resources with these ids, each with its contributor and product. */
    List<Resource> all(Collection<Long> ids) {
        return entities.createNamedQuery(Resource.SEARCHABLE, Resource.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Ids of all there are, in their order, after the last one known. */
    List<Long> idsAfter(Long id, int most) {
        return entities.createNamedQuery(Resource.IDS_AFTER, Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createNamedQuery(Resource.COUNT, Long.class).getSingleResult();
    }
}
