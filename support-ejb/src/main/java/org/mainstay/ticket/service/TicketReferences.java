package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.TeamDirectory;

/** Finds what a command refers to, and says which input is wrong if it isn't there. */
@ApplicationScoped
class TicketReferences {

    @Inject PersonDirectory people;
    @Inject ProductDirectory products;
    @Inject TeamDirectory teams;

    Product product(String key) {
        return products.find(key)
                .orElseThrow(() -> new UnprocessableException("product.not_found", "product", key));
    }

    /** Null for an empty or blank name. */
    ProductVersion version(Product product, Optional<String> name) {
        return name.filter(given -> !given.isBlank())
                .map(
                        given ->
                                product.version(given)
                                        .orElseThrow(
                                                () ->
                                                        new UnprocessableException(
                                                                "product.version_not_found",
                                                                "productVersion",
                                                                given)))
                .orElse(null);
    }

    /** Null for an empty key. */
    Team team(Optional<String> key) {
        return key.map(
                        given ->
                                teams.find(given)
                                        .orElseThrow(
                                                () ->
                                                        new UnprocessableException(
                                                                "team.not_found", "team", given)))
                .orElse(null);
    }

    /** Somebody who works on tickets; null for an empty id. */
    Person worker(Optional<Long> id) {
        return id.map(
                        given ->
                                people.find(given)
                                        .filter(people::worksTickets)
                                        .orElseThrow(
                                                () ->
                                                        new UnprocessableException(
                                                                "ticket.assignee_not_an_agent",
                                                                "assignee",
                                                                given)))
                .orElse(null);
    }
}
