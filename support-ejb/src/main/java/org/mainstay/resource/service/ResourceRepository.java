package org.mainstay.resource.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.document.model.Audience;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Like;
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
        var conditions = new ArrayList<String>(List.of("r.key = :key"));
        var values = new HashMap<String, Object>(Map.of("key", key));
        permit(reader, conditions, values);
        var query =
                entities.createQuery(
                        "select r from Resource r join fetch r.contributor contributor left join"
                                + " fetch r.product left join fetch r.organisation organisation"
                                + " left join fetch r.moderator where "
                                + String.join(" and ", conditions),
                        Resource.class);
        values.forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    private static void permit(
            ResourceReader reader, List<String> conditions, Map<String, Object> values) {
        if (reader.moderator()) {
            return;
        }
        conditions.add(FOR_READER);
        values.put("reader", reader.person());
        values.put("published", ResourceStatus.PUBLISHED);
        values.put(
                "audiences",
                reader.staff() ? EnumSet.allOf(Audience.class) : EnumSet.of(Audience.CUSTOMERS));
        values.put("own", Audience.ORGANISATION);
    }

    Page<Resource> search(ResourceFilter filter, ResourceReader reader, PageRequest request) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        permit(reader, conditions, values);
        among("r.kind", "kinds", filter.kinds(), conditions, values);
        among("r.status", "statuses", filter.statuses(), conditions, values);
        among("product.key", "products", filter.products(), conditions, values);
        if (!filter.tags().isEmpty()) {
            conditions.add(
                    "exists (select tagged from Resource tagged join tagged.tags tag where tagged ="
                            + " r and tag in :tags)");
            values.put("tags", filter.tags());
        }
        if (filter.own()) {
            conditions.add("contributor.id = :me");
            values.put("me", reader.person());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(lower(r.title) like :text or lower(r.key) like :text)");
            values.put("text", Like.containing(filter.text().strip()));
        }
        var where = " where " + String.join(" and ", conditions);
        var found =
                entities.createQuery(
                        "select r from Resource r join fetch r.contributor contributor left join"
                                + " fetch r.product product left join r.organisation organisation"
                                + where
                                + order(request.sort()),
                        Resource.class);
        var count =
                entities.createQuery(
                        "select count(r) from Resource r join r.contributor contributor left join"
                                + " r.product product left join r.organisation organisation"
                                + where,
                        Long.class);
        values.forEach(
                (name, value) -> {
                    found.setParameter(name, value);
                    count.setParameter(name, value);
                });
        return Paging.page(found, count, request, resource -> resource);
    }

    private static void among(
            String path,
            String name,
            Collection<?> wanted,
            List<String> conditions,
            Map<String, Object> values) {
        if (!wanted.isEmpty()) {
            conditions.add(path + " in :" + name);
            values.put(name, wanted);
        }
    }

    private static String order(String sort) {
        var wanted = sort.isEmpty() ? "-updatedAt" : sort;
        var falls = wanted.startsWith("-");
        var by = ORDERS.get(falls ? wanted.substring(1) : wanted);
        if (by == null) {
            throw new InvalidInputException("unknown_sort", "sort", sort);
        }
        var direction = falls ? " desc" : "";
        return " order by " + by + direction + ", r.id" + direction;
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
