package org.mainstay.release.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.release.model.Announcement;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Tells many people the same thing, some in each transaction. It runs on every node; the database
 * gives each announcement to one of them at a time.
 */
@Stateless
public class AnnouncementService {

    private static final Logger LOG = Logger.getLogger(AnnouncementService.class.getName());
    private static final int VERSIONS = 50;
    private static final int PEOPLE = 100;

    @Inject AnnouncementRepository announcements;
    @Inject AnnouncementMails mails;
    @Inject Clock clock;

    /**
     * Has the users of some versions told of phases that end.
     *
     * @return of how many versions; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int noticeEndings() {
        var today = LocalDate.now(clock);
        var due = announcements.claimVersions(today, VERSIONS);
        due.forEach(version -> notice(version, today));
        return due.size();
    }

    private void notice(ProductVersion version, LocalDate today) {
        for (var ending : version.lifeCycle().endings(version.noticedOn(), today)) {
            if (!announcements.announced(Announcement.occasion(version, ending))) {
                announcements.add(new Announcement(version, ending, clock.instant()));
            }
        }
        version.noticed(today);
    }

    /**
     * Tells some more people of one announcement.
     *
     * @return of how many announcements; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int announceNext() {
        var claimed = announcements.claim();
        claimed.ifPresent(this::announce);
        return claimed.isPresent() ? 1 : 0;
    }

    private void announce(Announcement announcement) {
        var people = audience(announcement);
        people.forEach(person -> mails.tell(person, announcement));
        if (!people.isEmpty()) {
            announcement.reached(people.size(), people.get(people.size() - 1).id());
        }
        if (people.size() < PEOPLE) {
            announcement.finish(clock.instant());
            LOG.log(
                    Level.INFO,
                    "Announced {0} to {1}",
                    new Object[] {announcement.occasion(), announcement.told()});
        }
    }

    private List<Person> audience(Announcement announcement) {
        if (!announcement.holds()) {
            return List.of();
        }
        var after = announcement.afterPerson();
        return switch (announcement.kind()) {
            case PHASE_ENDS -> announcements.users(
                    followers(announcement.productVersion()), after, PEOPLE);
            case PUBLISHED -> announcements.subscribers(announcement.release(), after, PEOPLE);
            case WITHDRAWN -> announcements.concerned(announcement.release(), after, PEOPLE);
        };
    }

    /** The version itself, and those that have its life cycle because they have none. */
    private static List<Long> followers(ProductVersion line) {
        Product product = line.product();
        return product.versions().stream()
                .filter(v -> product.line(v).filter(line::equals).isPresent())
                .map(ProductVersion::id)
                .toList();
    }
}
