package org.mainstay.workshop.rest;

import jakarta.validation.constraints.NotNull;

/** Whether somebody was there. */
public record AttendancePayload(@NotNull Boolean attended) {}
