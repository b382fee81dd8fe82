package org.mainstay.workshop.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.CalendarPart;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.Dates;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;

/** Writes to those who take part, with an entry for their calendar (RFC 5545, RFC 5546). */
@ApplicationScoped
class Invitations {

    private static final Pattern ADDRESS = Pattern.compile(".*<([^>]+)>\\s*");

    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Settings settings;

    /** They have a seat. */
    void invite(WorkshopRegistration registration) {
        write(registration, "workshop.confirmed", ImmutableMethod.REQUEST);
    }

    /** Something about the workshop is different now. */
    void change(WorkshopRegistration registration) {
        write(registration, "workshop.changed", ImmutableMethod.REQUEST);
    }

    /** They gave their seat up. */
    void takeOff(WorkshopRegistration registration) {
        write(registration, "workshop.withdrawn", ImmutableMethod.CANCEL);
    }

    /** The workshop doesn't take place. */
    void cancel(WorkshopRegistration registration) {
        write(registration, "workshop.cancelled", ImmutableMethod.CANCEL);
    }

    /** They wait for a seat. */
    void keepWaiting(WorkshopRegistration registration) {
        write(registration, "workshop.waiting", null);
    }

    /** The workshop they waited for doesn't take place. */
    void disappoint(WorkshopRegistration registration) {
        write(registration, "workshop.cancelled", null);
    }

    private void write(WorkshopRegistration registration, String template, Method method) {
        var workshop = registration.workshop();
        var person = registration.person();
        var calendar =
                method == null
                        ? null
                        : new CalendarPart(method.getValue(), entry(registration, method));
        mailbox.invite(
                person.email(),
                person.locale(),
                template,
                calendar,
                person.firstName(),
                workshop.title(),
                when(workshop, person),
                where(workshop),
                Objects.requireNonNullElse(workshop.reason(), ""),
                page(workshop));
    }

    /** In the reader's own time, with its zone. */
    private static String when(Workshop workshop, Person person) {
        var zone = person.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(person.timeZone());
        var start = Dates.moment(person.locale(), workshop.start().atZone(zone));
        return start + " (" + zone.getId() + ")";
    }

    private static String where(Workshop workshop) {
        return workshop.place() == null
                ? workshop.link()
                : workshop.link() == null
                        ? workshop.place()
                        : workshop.place() + " · " + workshop.link();
    }

    private String page(Workshop workshop) {
        return url.page("/workshops/" + workshop.key());
    }

    /** The calendar's entry, with a number above that of all earlier ones. */
    private String entry(WorkshopRegistration registration, Method method) {
        var workshop = registration.workshop();
        var event = new VEvent(workshop.start(), workshop.end(), workshop.title());
        event.add(new Uid(workshop.key() + "." + registration.id() + "@" + url.host()));
        event.add(new Sequence(registration.nextSequence()));
        event.add(new Organizer(address(settings.get(Setting.SMTP_FROM))));
        event.add(new Attendee(address(registration.person().email())));
        event.add(new Location(where(workshop)));
        event.add(new Url(URI.create(page(workshop))));
        event.add(
                method == ImmutableMethod.CANCEL
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Mainstay//Workshops//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event);
        return calendar.toString();
    }

    private static URI address(String written) {
        var matcher = ADDRESS.matcher(written);
        return URI.create("mailto:" + (matcher.matches() ? matcher.group(1) : written.strip()));
    }
}
