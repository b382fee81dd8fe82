package org.mainstay.certificate.rest;

import java.time.LocalDate;
import org.mainstay.certificate.service.SkillView;
import org.mainstay.shared.rest.PersonRefPayload;

/**
 * That somebody is trained for a product.
 *
 * @param course title
 * @param expiresOn the last day on which it counts; null for ever
 */
public record SkillPayload(PersonRefPayload person, String course, LocalDate expiresOn) {

    static SkillPayload of(SkillView skill) {
        var person = skill.person();
        return new SkillPayload(
                PersonRefPayload.of(person.id(), person.name()), skill.course(), skill.expiresOn());
    }
}
