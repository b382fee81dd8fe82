package org.mainstay.ticket.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Change an item of a checklist; a null component is left as it is.
 *
 * @param shared whether the customer sees it
 * @param position where it is to stand, from 0; beyond the last it is the last
 * @param version as last seen; null not to check
 */
public record ChangeItem(
        @NotNull String number,
        @NotNull Long id,
        Boolean done,
        Boolean shared,
        @Min(0) Integer position,
        Integer version) {}
