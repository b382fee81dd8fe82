package org.mainstay.document.rest;

import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.Key;

/**
 * Documents to be exported.
 *
 * @param folder null for those that were written here
 */
public record NewExportPayload(@Size(max = Key.MAXLENGTH) String folder) {}
