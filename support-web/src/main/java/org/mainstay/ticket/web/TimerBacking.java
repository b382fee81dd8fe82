package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.ticket.service.StopTimer;
import org.mainstay.ticket.service.TimeEntryView;
import org.mainstay.ticket.service.TimeQueries;
import org.mainstay.ticket.service.TimeService;
import org.mainstay.ticket.service.TimerView;

/** The reader's timer, in the head of each page. */
@Named
@RequestScoped
public class TimerBacking {

    @Inject TimeQueries queries;
    @Inject TimeService service;
    @Inject ActiveUser user;
    @Inject Times times;
    @Inject Pages pages;

    private Optional<TimerView> timer;

    /** What runs; null for nothing. */
    public TimerView getTimer() {
        if (timer == null) {
            timer = user.isStaff() ? queries.timer() : Optional.empty();
        }
        return timer.orElse(null);
    }

    /** Whether it runs for the ticket. */
    public boolean runsFor(String number) {
        return getTimer() != null && getTimer().number().equals(number);
    }

    /** Whether it runs for the ticket, and for so long that one has to say how much was work. */
    public boolean asks(String number) {
        return runsFor(number) && getTimer().forgotten();
    }

    /** How long it runs, such as 1:05. */
    public String getElapsed() {
        var elapsed = Duration.between(getTimer().startedAt(), times.getNow());
        return "%d:%02d".formatted(elapsed.toHours(), elapsed.toMinutesPart());
    }

    /** How long it runs, in words. */
    public String getLength() {
        return times.hours(Duration.between(getTimer().startedAt(), times.getNow()));
    }

    /** Where one says what the time was spent on. */
    public String getPlace() {
        return place(getTimer().number());
    }

    static String place(String number) {
        return Route.TICKET.path(number) + "#time";
    }

    static String place(TimeEntryView entry) {
        return Route.TICKET.path(entry.number()) + "?entry=" + entry.id() + "#time";
    }

    /** Stops it, notes the time, and goes to where one can say what it was spent on. */
    public void stop() {
        finish(null);
    }

    /**
     * @param spent null for the whole time
     */
    void finish(Duration spent) {
        var noted = service.stop(new StopTimer(spent, null, null, times.getZone()));
        if (noted.isPresent()) {
            pages.tell("ticket_time.stopped", times.hours(noted.get().spent()));
            pages.go(place(noted.get()));
        } else {
            pages.tell("ticket_time.none_runs");
            pages.go(Route.WORK.path(null));
        }
    }
}
