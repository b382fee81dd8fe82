package org.mainstay.dashboard.service;

import java.time.LocalDate;

/** How many tickets were reported, and how many resolved, on a day. */
public record DayFlow(LocalDate day, long created, long resolved) {}
