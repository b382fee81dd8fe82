package org.mainstay.release.service;

import static org.mainstay.mail.service.Mailbox.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.notification.service.Notifier;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.release.model.Announcement;
import org.mainstay.shared.service.Dates;

/** Puts announcements into mails. */
@ApplicationScoped
class AnnouncementMails {

    @Inject Notifier notifier;
    @Inject PublicUrl url;
    @Inject Clock clock;

    void tell(Person person, Announcement announcement) {
        if (announcement.kind() == Announcement.Kind.PHASE_ENDS) {
            tellOfEnd(person, announcement);
        } else {
            tellOfRelease(person, announcement);
        }
    }

    private void tellOfRelease(Person person, Announcement announcement) {
        var release = announcement.release();
        notifier.tell(
                person,
                NotificationKind.PRODUCT,
                "release." + announcement.kind().name().toLowerCase(Locale.ROOT),
                announcement.occasion() + ":" + person.id(),
                release.product().name(),
                release.name(),
                release.withdrawalReason() == null ? "" : release.withdrawalReason(),
                url.page("/releases/" + release.id()));
    }

    private void tellOfEnd(Person person, Announcement announcement) {
        var line = announcement.productVersion();
        var locale = person.locale();
        notifier.tell(
                person,
                NotificationKind.PRODUCT,
                "release.phase_ends",
                announcement.occasion() + ":" + person.id(),
                line.product().name(),
                line.name(),
                word(locale, "release.phase." + announcement.phase()),
                Dates.day(locale, announcement.endsOn()),
                ChronoUnit.DAYS.between(LocalDate.now(clock), announcement.endsOn()),
                word(locale, "release.then." + next(line.lifeCycle(), announcement.phase())),
                url.page("/products/" + line.product().key()));
    }

    /** What follows a phase. */
    private static Phase next(LifeCycle cycle, Phase phase) {
        return cycle.phases().stream()
                .map(span -> span.phase())
                .filter(later -> later.compareTo(phase) > 0)
                .findFirst()
                .orElse(Phase.ENDED);
    }
}
