package org.mainstay.certificate.service;

import java.time.LocalDate;
import org.mainstay.identity.service.PersonRef;

/**
 * That somebody is trained for a product, by a certificate that counts.
 *
 * @param course title
 * @param expiresOn null for ever
 */
public record SkillView(PersonRef person, String course, LocalDate expiresOn) {}
