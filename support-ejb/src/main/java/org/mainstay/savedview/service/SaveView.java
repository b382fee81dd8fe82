package org.mainstay.savedview.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.savedview.model.SavedView;

/**
 * Keep a list under a name.
 *
 * @param query what the list is asked for, as in its address
 * @param team key of the team to share it with; null to keep it to oneself
 */
public record SaveView(
        @NotBlank @Size(max = SavedView.NAME_MAXLENGTH) String name,
        @NotNull @Size(max = SavedView.QUERY_MAXLENGTH) String query,
        String team) {}
