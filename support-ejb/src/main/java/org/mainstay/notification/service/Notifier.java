package org.mainstay.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.notification.model.DigestEntry;

/**
 * Tells people what happens, as often as they want to be told, in the transaction of the event.
 * What must not wait, such as escalations and what concerns somebody's account, goes to the {@link
 * Mailbox} directly.
 */
@ApplicationScoped
public class Notifier {

    @Inject Mailbox mailbox;
    @Inject DigestRepository digests;
    @Inject Clock clock;

    /**
     * Tells a person of an event, at once, with others later, or not at all.
     *
     * @param template key of the mail's texts
     * @param occasion event and recipient, so that a repeat of the event writes nothing; null where
     *     it can't repeat
     * @param values fill the texts
     */
    public void tell(
            Person person,
            NotificationKind kind,
            String template,
            String occasion,
            Object... values) {
        switch (person.paceOf(kind)) {
            case EACH -> mailbox.write(person.email(), person.locale(), template, occasion, values);
            case HOURLY, DAILY -> collect(person, person.paceOf(kind), template, values);
            case NONE -> {
                // As they wish.
            }
        }
    }

    private void collect(Person person, NotificationPace pace, String template, Object... values) {
        var text = mailbox.text(person.locale(), template, values);
        var now = clock.instant();
        digests.add(
                new DigestEntry(
                        person,
                        Mailbox.cut(text.subject(), DigestEntry.SUBJECT_MAXLENGTH),
                        Mailbox.cut(text.body(), DigestEntry.BODY_MAXLENGTH),
                        now,
                        pace.next(now, zone(person))));
    }

    private static ZoneId zone(Person person) {
        return person.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(person.timeZone());
    }
}
