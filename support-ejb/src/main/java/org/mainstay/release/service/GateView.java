package org.mainstay.release.service;

import java.time.Instant;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.release.model.Gate;

/**
 * A gate of a release.
 *
 * @param evidence null until signed
 * @param signedBy null until signed
 * @param signedAt null until signed
 */
public record GateView(Gate gate, String evidence, PersonRef signedBy, Instant signedAt) {

    /** Whether somebody vouches for it. */
    public boolean signed() {
        return signedAt != null;
    }
}
