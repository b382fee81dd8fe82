package org.mainstay.resource.service;

import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;

/**
 * Whoever looks at the library.
 *
 * @param person id
 * @param staff whether they see what is for others
 * @param moderator whether they see what is not published
 */
record ResourceReader(Long person, boolean staff, boolean moderator) {

    static ResourceReader of(Actor actor) {
        return new ResourceReader(
                actor.id(), actor.may(Permission.READ_DIRECTORY), actor.may(Permission.MODERATE));
    }
}
