package org.mainstay.release.rest;

import org.mainstay.release.service.ArtefactView;

/**
 * Something of a release to be downloaded.
 *
 * @param url where it is; null for a file of the desk
 * @param size bytes; null for a link
 * @param sha256 lower-case hex
 * @param signature null for none
 */
public record ArtefactPayload(
        Long id, String name, String url, Long size, String sha256, String signature) {

    static ArtefactPayload of(ArtefactView view) {
        return new ArtefactPayload(
                view.id(), view.name(), view.url(), view.size(), view.sha256(), view.signature());
    }
}
