package org.mainstay.release.rest;

import java.time.Instant;
import org.mainstay.release.model.Gate;
import org.mainstay.release.service.GateView;
import org.mainstay.shared.rest.PersonRefPayload;

/** A gate of a release; evidence, signedBy and signedAt are null until it is signed. */
public record GatePayload(Gate gate, String evidence, PersonRefPayload signedBy, Instant signedAt) {

    static GatePayload of(GateView view) {
        return new GatePayload(
                view.gate(),
                view.evidence(),
                view.signed()
                        ? PersonRefPayload.of(view.signedBy().id(), view.signedBy().name())
                        : null,
                view.signedAt());
    }
}
