package org.mainstay.dashboard.service;

import java.time.Instant;
import java.util.List;

/**
 * How the desk is doing. Open is what is neither resolved nor closed.
 *
 * @param at when it was counted
 * @param teams with open tickets, the most first
 * @param people with open tickets, the most first
 * @param ages one for each severity, the most urgent first
 * @param due how many tickets for each of {@link Due}, in its order
 * @param days the last {@value DashboardQueries#DAYS}, the oldest first, today included
 */
public record DeskView(
        Instant at,
        List<TeamLoad> teams,
        List<PersonLoad> people,
        List<SeverityAges> ages,
        List<Long> due,
        List<DayFlow> days) {}
