package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** The calendars in force. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CalendarQueries {

    @Inject SlaRepository sla;

    /** All, by name. */
    @Requires(Permission.READ_SLA)
    public Page<CalendarView> all(@Valid PageRequest request) {
        return sla.calendars(request, CalendarView::of);
    }

    /**
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.READ_SLA)
    public CalendarView get(@NotNull String key) {
        return CalendarView.of(sla.calendar(key));
    }
}
