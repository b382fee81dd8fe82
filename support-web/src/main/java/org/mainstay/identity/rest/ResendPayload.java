package org.mainstay.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;

/** Whose registration's mail got lost. */
public record ResendPayload(@NotBlank @Size(max = Person.EMAIL_MAXLENGTH) String email) {}
