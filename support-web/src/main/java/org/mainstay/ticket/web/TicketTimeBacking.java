package org.mainstay.ticket.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Times;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.service.ChangeTime;
import org.mainstay.ticket.service.NoteTime;
import org.mainstay.ticket.service.TimeEntryView;
import org.mainstay.ticket.service.TimeQueries;
import org.mainstay.ticket.service.TimeService;
import org.omnifaces.cdi.Param;

/** How much time was spent on a ticket: what is noted, and a form to note or correct one's own. */
@Named
@RequestScoped
public class TicketTimeBacking {

    /** How many entries are shown at once. */
    private static final int SHOWN = 4;

    @Inject TimeQueries queries;
    @Inject TimeService service;
    @Inject TimerBacking timer;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject ActiveLocale locale;
    @Inject Times times;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "entry")
    private Long entry;

    @Inject
    @Param(name = "entryVersion")
    private Integer version;

    private List<TimeEntryView> entries;
    private String spent;
    private String worked;
    private String day;
    private Activity activity;
    private @Size(max = TimeEntry.REMARK_MAXLENGTH) String remark;

    @PostConstruct
    void read() {
        day = times.getNow().atZone(times.getZone()).toLocalDate().toString();
        edited().ifPresent(this::read);
    }

    private void read(TimeEntryView edited) {
        spent = typed(edited.spent());
        day = edited.day().toString();
        activity = edited.activity();
        remark = edited.remark();
        version = version == null ? Integer.valueOf(edited.version()) : version;
    }

    private static String typed(Duration length) {
        return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }

    private Optional<TimeEntryView> edited() {
        return getEntries().stream().filter(one -> one.id().equals(entry) && mine(one)).findFirst();
    }

    /** Whether the reader noted it. */
    public boolean mine(TimeEntryView one) {
        return user.isStaff() && one.personId().equals(user.getPerson().id());
    }

    /** All that is noted, the latest day first. */
    public List<TimeEntryView> getEntries() {
        if (entries == null) {
            entries = user.isInsider() ? queries.entries(number) : List.of();
        }
        return entries;
    }

    /** The latest. */
    public List<TimeEntryView> getLatest() {
        return getEntries().stream().limit(SHOWN).toList();
    }

    /** Those before. */
    public List<TimeEntryView> getEarlier() {
        return getEntries().stream().skip(SHOWN).toList();
    }

    /** All of it together, in words. */
    public String getTotal() {
        var all =
                getEntries().stream()
                        .map(TimeEntryView::spent)
                        .reduce(Duration.ZERO, Duration::plus);
        return times.hours(all);
    }

    /** A day as the list of entries shows it. */
    public String date(LocalDate at) {
        var today = times.getNow().atZone(times.getZone()).toLocalDate();
        var pattern = at.getYear() == today.getYear() ? "ticket_time.day" : "ticket_time.day.other";
        return DateTimeFormatter.ofPattern(texts.get(pattern), locale.getLocale()).format(at);
    }

    /** The kinds of work to choose from. */
    public List<Choice> getActivities() {
        return Stream.of(Activity.values())
                .map(choice -> new Choice(choice.name(), texts.of(choice)))
                .toList();
    }

    /** Whether the form corrects an entry. */
    public boolean isCorrecting() {
        return edited().isPresent();
    }

    /** Notes what was typed, or corrects the entry. */
    public void save() {
        var length = TypedTime.read(spent);
        if (length == null) {
            throw new InvalidInputException("required", "spent");
        }
        if (entry == null) {
            service.note(new NoteTime(number, length, day(), activity, remark));
        } else {
            service.change(
                    new ChangeTime(
                            number,
                            entry,
                            length,
                            day(),
                            Optional.ofNullable(activity),
                            Optional.ofNullable(remark),
                            version));
        }
        done("ticket_time.saved", times.hours(length));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("time.day", "day");
        }
    }

    /** Takes back the entry. */
    public void remove() {
        service.remove(number, entry, version);
        done("ticket_time.removed");
    }

    /** Starts the reader's timer. */
    public void start() {
        service.start(number, times.getZone());
        done("ticket_time.started");
    }

    /** Stops it and notes the time, or as much of it as was typed. */
    public void stop() {
        timer.finish(TypedTime.read(worked));
    }

    /** Stops it and notes nothing. */
    public void discard() {
        service.discard();
        done("ticket_time.discarded");
    }

    private void done(String what, Object... params) {
        pages.tell(what, params);
        pages.go(TimerBacking.place(number));
    }

    public String getNumber() {
        return number;
    }

    /** The entry that is corrected; null for a new one. */
    public Long getEntry() {
        return entry;
    }

    public Integer getVersion() {
        return version;
    }

    public String getSpent() {
        return spent;
    }

    public void setSpent(String spent) {
        this.spent = spent;
    }

    /** How much of the time that a timer ran was work, as typed. */
    public String getWorked() {
        return worked;
    }

    public void setWorked(String worked) {
        this.worked = worked;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public Activity getActivity() {
        return activity;
    }

    public void setActivity(Activity activity) {
        this.activity = activity;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
