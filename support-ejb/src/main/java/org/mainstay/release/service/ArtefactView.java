package org.mainstay.release.service;

import org.mainstay.release.model.ReleaseArtefact;

/**
 * Something to be downloaded.
 *
 * @param url where it is; null for a file of the desk
 * @param size bytes; null for a link
 * @param sha256 lower-case hex
 * @param signature null for none
 */
public record ArtefactView(
        Long id, String name, String url, Long size, String sha256, String signature) {

    static ArtefactView of(ReleaseArtefact artefact) {
        return new ArtefactView(
                artefact.id(),
                artefact.name(),
                artefact.url(),
                artefact.size(),
                artefact.sha256(),
                artefact.signature());
    }

    /** Whether it is a file of the desk. */
    public boolean file() {
        return url == null;
    }
}
