package org.mainstay.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** A fault of ours, logged once even if the server asks twice what to make of it. */
@RequestScoped
public class Incident {

    private static final System.Logger LOG = System.getLogger(Incident.class.getName());

    private String id;

    /** The id under which the fault is in the log. */
    String of(Throwable cause) {
        if (id == null) {
            id = UUID.randomUUID().toString();
            LOG.log(System.Logger.Level.ERROR, "Incident " + id, cause);
        }
        return id;
    }
}
