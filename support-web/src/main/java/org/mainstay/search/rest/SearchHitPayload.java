package org.mainstay.search.rest;

import org.mainstay.search.service.SearchHit;
import org.mainstay.search.service.SearchKind;

/**
 * Something that was found.
 *
 * @param excerpt plain text around what was looked for
 * @param score higher is better; comparable within one search only
 */
public record SearchHitPayload(
        SearchKind type, String key, String title, String excerpt, float score) {

    static SearchHitPayload of(SearchHit hit) {
        return new SearchHitPayload(
                hit.kind(), hit.key(), hit.titleText(), hit.excerptText(), hit.score());
    }
}
