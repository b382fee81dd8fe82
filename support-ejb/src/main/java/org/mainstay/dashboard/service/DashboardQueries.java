package org.mainstay.dashboard.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** How the desk is doing, for those who see all tickets. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardQueries {

    /** How many days are looked back on. */
    public static final int DAYS = 30;

    /** More bars nobody compares. */
    private static final int BARS = 12;

    @Inject DashboardRepository counts;
    @Inject Clock clock;

    /**
     * Everything the dashboard shows, in a fixed number of statements.
     *
     * @param zone says when a day begins
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public DeskView desk(@NotNull ZoneId zone) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        return new DeskView(
                now,
                counts.teams(BARS),
                counts.people(BARS),
                counts.ages(now),
                counts.due(now),
                counts.days(today.minusDays(DAYS - 1L), today, zone));
    }
}
