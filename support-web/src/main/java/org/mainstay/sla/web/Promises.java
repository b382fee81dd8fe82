package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Times;
import org.mainstay.sla.model.ClockSegment;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.service.ClockView;

/** Puts clocks into words and tones, so that time is concrete and colour never speaks alone. */
@Named
@RequestScoped
public class Promises {

    private static final long SOON_SECONDS = 3600;
    private static final long SOON_PERCENT = 75;

    @Inject ActiveTexts texts;
    @Inject Times times;

    /**
     * How urgent a due time is: {@code late}, {@code soon}, {@code ok}, or {@code none}.
     *
     * @param due null if no promise runs
     */
    public String tone(Instant due) {
        if (due == null) {
            return "none";
        }
        var left = times.left(due);
        return left < 0 ? "late" : left < SOON_SECONDS ? "soon" : "ok";
    }

    /**
     * The time left or the delay in words.
     *
     * @param due null if no promise runs
     */
    public String left(Instant due) {
        if (due == null) {
            return "";
        }
        var left = times.left(due);
        return texts.get(left < 0 ? "clock.late" : "clock.left", times.length(left));
    }

    /** A clock's tone: {@code met}, {@code paused}, {@code late}, {@code soon}, {@code ok}. */
    public String toneOf(ClockView clock) {
        return switch (clock.state()) {
            case MET -> "met";
            case CANCELLED -> "none";
            case PAUSED -> "paused";
            case BREACHED -> "late";
            case RUNNING -> percent(clock) >= SOON_PERCENT ? "soon" : "ok";
        };
    }

    /** How much of the target is used up, 0 to 100. */
    public long percent(ClockView clock) {
        var target = Math.max(1, clock.targetSeconds());
        return Math.min(100, clock.elapsedSeconds() * 100 / target);
    }

    /** What stands at the clock in large: how long is left, or how it ended. */
    public String headline(ClockView clock) {
        var left = secondsLeft(clock);
        return switch (clock.state()) {
            case MET -> texts.get("clock.met", times.length(clock.elapsedSeconds()));
            case CANCELLED -> texts.get("clock.cancelled");
            case PAUSED -> texts.get("clock.paused", times.length(left));
            case BREACHED -> clock.live()
                    ? texts.get("clock.late", times.length(left))
                    : texts.get("clock.missed", times.length(left));
            case RUNNING -> texts.get("clock.left", times.length(left));
        };
    }

    /** By the wall clock while it runs, as in lists; by the clock's own hours while it holds. */
    private long secondsLeft(ClockView clock) {
        return clock.live() && clock.dueAt() != null
                ? times.left(clock.dueAt())
                : clock.targetSeconds() - clock.elapsedSeconds();
    }

    /** What stands below it: when it is due, why it holds. */
    public String detail(ClockView clock) {
        if (clock.state() == ClockState.PAUSED) {
            return pause(clock)
                    .map(p -> texts.get("clock.paused_since", times.concrete(p.from()), why(p)))
                    .orElse("");
        }
        if (!clock.live() || clock.dueAt() == null) {
            return clock.metAt() == null
                    ? ""
                    : texts.get("clock.done_at", times.concrete(clock.metAt()));
        }
        if (clock.state() == ClockState.BREACHED) {
            return texts.get("clock.was_due", times.concrete(clock.dueAt()));
        }
        return texts.get(
                clock.openNow() ? "clock.due" : "clock.due_outside_hours",
                times.concrete(clock.dueAt()));
    }

    private Optional<ClockSegment> pause(ClockView clock) {
        var last = clock.segments().isEmpty() ? null : clock.segments().get(lastOf(clock));
        return Optional.ofNullable(last).filter(s -> s.kind() == ClockSegment.Kind.PAUSED);
    }

    private static int lastOf(ClockView clock) {
        return clock.segments().size() - 1;
    }

    private String why(ClockSegment pause) {
        var key = "clock.reason." + pause.reason();
        return texts.has(key) ? texts.get(key) : texts.get("clock.reason.other");
    }

    /** How the clock came to be, for whoever doubts it. */
    public String origin(ClockView clock) {
        return texts.get(
                "clock.origin",
                times.length(clock.targetSeconds()),
                clock.policy(),
                clock.policyVersion(),
                clock.calendar());
    }

    /**
     * What customers are told: when they will hear from us.
     *
     * @return empty if nothing is promised at the moment
     */
    public String sentence(List<ClockView> clocks) {
        return clocks.stream()
                .filter(ClockView::live)
                .min(Comparator.comparing(ClockView::type))
                .map(this::sentence)
                .orElse("");
    }

    /**
     * What customers are told in a list.
     *
     * @param status name of a ticket status
     * @param due when the next promise is due, null if none runs
     */
    public String toCustomer(String status, Instant due) {
        var key = "clock.customer." + status;
        if (due == null) {
            return texts.has(key) ? texts.get(key) : "";
        }
        var first = "NEW".equals(status) ? "clock.customer.answer_by" : "clock.customer.solve_by";
        return texts.get(times.left(due) < 0 ? "clock.customer.late" : first, times.concrete(due));
    }

    private String sentence(ClockView clock) {
        var key = "clock.sentence." + clock.type() + "." + clock.state();
        var due = clock.dueAt() == null ? "" : times.concrete(clock.dueAt());
        return texts.get(key, due);
    }
}
