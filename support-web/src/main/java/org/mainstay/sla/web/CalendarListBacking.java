package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.catalogue.web.CatalogueListBacking;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.OpenInterval;
import org.mainstay.sla.service.CalendarQueries;
import org.mainstay.sla.service.CalendarService;
import org.mainstay.sla.service.CalendarView;
import org.mainstay.sla.service.SaveCalendar;

/** All calendars, for those who answer tickets to read and for managers to add to. */
@Named
@RequestScoped
public class CalendarListBacking extends CatalogueListBacking<CalendarView> {

    /** To begin with: nine to five, Monday to Friday. */
    private static final Map<DayOfWeek, List<OpenInterval>> USUAL_WEEK =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    day ->
                                            List.of(
                                                    new OpenInterval(
                                                            LocalTime.of(9, 0),
                                                            LocalTime.of(17, 0)))));

    @Inject CalendarQueries calendars;
    @Inject CalendarService service;
    @Inject Times times;

    public CalendarListBacking() {
        super(
                Permission.READ_SLA,
                Permission.MANAGE_SLA,
                Route.CALENDARS,
                Route.CALENDAR,
                "calendar_list.message.info.added");
    }

    @Override
    protected Page<CalendarView> read(PageRequest request) {
        return calendars.all(request);
    }

    @Override
    protected void store(String newKey, String newName) {
        var hours = new BusinessHours(times.getZone(), false, USUAL_WEEK, Map.of());
        service.add(new SaveCalendar(newKey, newName, hours, null));
    }
}
