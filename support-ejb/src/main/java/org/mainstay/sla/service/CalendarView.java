package org.mainstay.sla.service;

import org.mainstay.shared.service.Keyed;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.WorkingCalendar;

/**
 * A calendar as it is now.
 *
 * @param version counts the changes from 1
 */
public record CalendarView(String key, String name, BusinessHours hours, int version)
        implements Keyed {

    /** Whether it can't be changed, since it is always open. */
    public boolean fixed() {
        return WorkingCalendar.ALWAYS.equals(key);
    }

    static CalendarView of(WorkingCalendar calendar) {
        return new CalendarView(
                calendar.key(), calendar.name(), calendar.hours(), calendar.revision());
    }
}
