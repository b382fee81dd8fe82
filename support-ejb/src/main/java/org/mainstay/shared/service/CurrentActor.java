package org.mainstay.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who acts in this thread: the caller the container knows, or the application itself while it runs
 * its own work.
 */
@ApplicationScoped
public class CurrentActor {

    @Inject ActorSource source;

    // Set and cleared within one call of asSystem, so nothing leaks to the thread's next work.
    private final ThreadLocal<Actor> system = new ThreadLocal<>();

    /** The actor, if somebody is signed in or the application itself acts. */
    public Optional<Actor> find() {
        var own = system.get();
        return own != null ? Optional.of(own) : source.caller();
    }

    /**
     * The actor.
     *
     * @throws NotSignedInException if nobody is signed in
     */
    public Actor actor() {
        return find().orElseThrow(NotSignedInException::new);
    }

    /**
     * @throws NotSignedInException if nobody is signed in
     * @throws NotPermittedException if the actor lacks the permission
     */
    public void require(Permission permission) {
        if (permission != Permission.ANYBODY && !actor().may(permission)) {
            throw new NotPermittedException();
        }
    }

    /** Does the application's own work: what clocks, consumers and set-up do in nobody's name. */
    public <T> T asSystem(Supplier<T> work) {
        return as(Actor.SYSTEM, work);
    }

    /** Does work in somebody's name; for the application's own use, as for demo data. */
    public <T> T as(Actor actor, Supplier<T> work) {
        var outer = system.get();
        system.set(actor);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                system.remove();
            } else {
                system.set(outer);
            }
        }
    }
}
