package org.mainstay.document.service;

import org.mainstay.document.model.DocumentKind;
import org.mainstay.shared.model.Language;

/**
 * A document on a ticket's page.
 *
 * @param appliesTo range of versions; null for all
 * @param linked whether somebody found that it helps, rather than that the version is in range
 * @param published whether others than the staff can read it
 */
public record TicketDocument(
        String key,
        String title,
        DocumentKind kind,
        Language language,
        String appliesTo,
        boolean linked,
        boolean published) {}
