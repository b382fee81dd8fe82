package org.mainstay.shared.service;

import java.util.Optional;

/** Port to whoever knows the people behind the container's callers. */
public interface ActorSource {

    /** The signed-in person as an actor, with the rights they have now; empty if nobody is. */
    Optional<Actor> caller();
}
