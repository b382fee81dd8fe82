package org.mainstay.release.rest;

import org.mainstay.release.service.FixView;

/**
 * Something a release puts right.
 *
 * @param ticket number; null if there is none that the caller may see
 */
public record FixPayload(Long id, String ticket, String summary) {

    static FixPayload of(FixView view) {
        return new FixPayload(view.id(), view.ticket(), view.summary());
    }
}
