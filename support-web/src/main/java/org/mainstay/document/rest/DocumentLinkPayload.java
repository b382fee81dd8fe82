package org.mainstay.document.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.Document;

/**
 * A document to be linked with a ticket.
 *
 * @param document key
 */
public record DocumentLinkPayload(@NotNull @Size(max = Document.KEY_MAXLENGTH) String document) {}
