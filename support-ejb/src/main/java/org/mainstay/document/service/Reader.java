package org.mainstay.document.service;

import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;

/**
 * Whoever wants to read documents.
 *
 * @param person id; null for somebody without an account
 * @param staff whether they see drafts, and what is for others
 */
record Reader(Long person, boolean staff) {

    static final Reader ANYBODY = new Reader(null, false);

    static Reader of(Actor actor) {
        return new Reader(actor.id(), actor.may(Permission.READ_DIRECTORY));
    }
}
