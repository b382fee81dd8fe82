package org.mainstay.workshop.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.workshop.model.WorkshopRegistration;

/**
 * How a workshop was.
 *
 * @param rating from 1 to 5
 * @param remark null for none
 */
public record FeedbackPayload(
        @NotNull @Min(1) @Max(WorkshopRegistration.RATING_MAX) Integer rating,
        @Size(max = WorkshopRegistration.REMARK_MAXLENGTH) String remark) {}
