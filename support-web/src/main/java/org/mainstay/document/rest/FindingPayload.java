package org.mainstay.document.rest;

import org.mainstay.document.service.Finding;

/**
 * Something in a text that may tell of a customer.
 *
 * @param line of the text; counts from 0 for the title
 * @param text as it stands there; of a secret only the beginning
 */
public record FindingPayload(Finding.Kind kind, int line, String text) {

    static FindingPayload of(Finding finding) {
        return new FindingPayload(finding.kind(), finding.line(), finding.text());
    }
}
