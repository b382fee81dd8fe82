package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mainstay.identity.model.ApiToken;
import org.mainstay.identity.model.OneTimeLink;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Like;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class PersonRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Person person) {
        entities.persist(person);
    }

    Optional<Person> find(Long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    Optional<Person> findWithRoles(Long id) {
        return entities.createQuery(
                        "select p from Person p left join fetch p.roles where p.id = :id",
                        Person.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Person get(Long id) {
        return find(id).orElseThrow(() -> new NotFoundException("person", id));
    }

    Optional<Person> findByEmail(String email) {
        return entities.createNamedQuery(Person.BY_EMAIL, Person.class)
                .setParameter("email", Person.normalised(email))
                .getResultStream()
                .findFirst();
    }

    Page<PersonView> search(String text, PageRequest request) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        var pattern = Like.containing(words);
        return Paging.page(
                entities.createNamedQuery(Person.SEARCH, Person.class)
                        .setParameter("text", words)
                        .setParameter("pattern", pattern),
                entities.createNamedQuery(Person.COUNT, Long.class)
                        .setParameter("text", words)
                        .setParameter("pattern", pattern),
                request,
                person -> PersonView.of(person, teams(person)));
    }

    List<String> teams(Person person) {
        return entities.createQuery(
                        "select t.key from Team t where :person member of t.members order by t.key",
                        String.class)
                .setParameter("person", person)
                .getResultList();
    }

    List<Person> withRole(Role role, int most) {
        return entities.createNamedQuery(Person.WITH_ROLE, Person.class)
                .setParameter("role", role)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Active people with one of the roles, by last name.
     *
     * @param team key of a team they must be members of; empty for any
     */
    List<Person> withRoles(Collection<Role> roles, String team, int most) {
        // ":team = ''" would make EclipseLink write true as 1, which H2 refuses.
        var ofTeam =
                team.isEmpty()
                        ? ""
                        : " and p.id in (select m.id from Team t join t.members m where t.key ="
                                + " :team)";
        var query =
                entities.createQuery(
                        "select distinct p from Person p join p.roles r where r in :roles and"
                                + " p.active = true and p.verified = true"
                                + ofTeam
                                + " order by p.lastName, p.id",
                        Person.class);
        if (!team.isEmpty()) {
            query.setParameter("team", team);
        }
        return query.setParameter("roles", roles).setMaxResults(most).getResultList();
    }

    boolean anyWithRole(Role role) {
        return entities.createNamedQuery(Person.COUNT_WITH_ROLE, Long.class)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    void add(OneTimeLink link) {
        entities.persist(link);
    }

    Optional<OneTimeLink> findLink(OneTimeLink.Purpose purpose, String hash) {
        return entities.createNamedQuery(OneTimeLink.BY_HASH, OneTimeLink.class)
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    List<OneTimeLink> unusedLinks(OneTimeLink.Purpose purpose, Person person) {
        return entities.createNamedQuery(OneTimeLink.UNUSED_OF_PERSON, OneTimeLink.class)
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    Optional<OneTimeLink> latestLink(OneTimeLink.Purpose purpose, Person person) {
        return entities.createNamedQuery(OneTimeLink.LATEST_OF_PERSON, OneTimeLink.class)
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(ApiToken token) {
        entities.persist(token);
    }

    Optional<ApiToken> findToken(String hash) {
        return entities.createNamedQuery(ApiToken.BY_HASH, ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    List<ApiToken> tokensOf(Long owner, int most) {
        return entities.createNamedQuery(ApiToken.OF_OWNER, ApiToken.class)
                .setParameter("owner", owner)
                .setMaxResults(most)
                .getResultList();
    }

    /** Past the version, so that two requests at once don't refuse each other. */
    void used(ApiToken token, Instant now) {
        entities.createNamedQuery(ApiToken.USED)
                .setParameter("id", token.id())
                .setParameter("now", now)
                .setParameter("before", now.minus(ApiToken.PRECISION))
                .executeUpdate();
    }

    void revokeTokens(Person owner, Instant now) {
        entities.createNamedQuery(ApiToken.REVOKE_ALL)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .executeUpdate();
    }
}
