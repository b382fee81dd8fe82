package org.mainstay.release.rest;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.mainstay.release.model.Gate;

/** The gates that new releases of a product have to pass. */
public record GatePolicyPayload(@NotNull Set<@NotNull Gate> gates) {}
