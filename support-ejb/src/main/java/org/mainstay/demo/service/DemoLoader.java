package org.mainstay.demo.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mainstay.demo.service.TicketReplay.PastMail;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.NextSteps;
import org.mainstay.ticket.service.StoredFile;

/** Stores the demo in one transaction, so that there is all of it or nothing. */
@Stateless
public class DemoLoader {

    /** The same at every start: only the times move along with the present. */
    private static final long SEED = 20_261_123;

    private static final Duration OLDEST_MAIL = Duration.ofHours(24);

    @Inject DemoRepository repository;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Settings settings;
    @Inject Clock clock;

    /** What a start finds in the database. */
    public enum State {
        EMPTY,
        DEMO,
        /** Somebody's own data, which the demo keeps away from. */
        OTHER
    }

    /** Whether there is data already. */
    @Requires(Permission.SYSTEM)
    public State state() {
        if (repository.hasPerson("admin" + Directory.DOMAIN)) {
            return State.DEMO;
        }
        return repository.hasPeople() ? State.OTHER : State.EMPTY;
    }

    /**
     * Fills an empty database.
     *
     * @param passwordHash of the password all demo accounts share
     * @param files stored already, by name
     */
    @Requires(Permission.SYSTEM)
    public void load(String passwordHash, Map<String, StoredFile> files) {
        var now = clock.instant();
        var founded = now.minus(Duration.ofDays(120));
        var random = new Random(SEED);
        var directory = new Directory(repository, passwordHash, founded, LocalDate.now(clock));
        var promises = new Promises(repository, founded);
        Templates.store(repository, directory);
        var patience = NextSteps.patience(settings);
        var teller = new Storyteller(repository, directory, promises, patience, files, random, now);
        var mails = new ArrayList<PastMail>();
        for (var story : new Plan(directory, random).cases()) {
            mails.addAll(teller.tell(story));
        }
        var newest = directory.person("oskar.nyman");
        mails.add(
                new PastMail(
                        now.minus(Duration.ofHours(20)),
                        newest,
                        "identity.welcome",
                        "welcome:" + newest.id(),
                        List.of(newest.firstName(), url.page("/"))));
        repository.letGo();
        new Problems(repository, directory, now).store();
        new Documents(repository, directory, files, now).store();
        new Releases(repository, directory, now).store();
        new Library(repository, directory, files, now).store();
        repository.letGo();
        new Courses(repository, directory, random, now).store();
        new Workshops(repository, directory, now).store();
        repository.letGo();
        write(mails, now.minus(OLDEST_MAIL));
    }

    private void write(List<PastMail> mails, Instant since) {
        mails.stream()
                .filter(mail -> mail.at().isAfter(since))
                .sorted(Comparator.comparing(PastMail::at))
                .forEach(this::write);
    }

    private void write(PastMail mail) {
        var values = new ArrayList<Object>(mail.values());
        if (!mail.template().startsWith("identity.")) {
            // Of every text about a ticket the link comes last, but for a notice of its closing.
            values.add(url.page("/tickets/" + values.get(0)));
            values.add("");
        }
        mailbox.writeAt(
                mail.at(),
                mail.to().email(),
                mail.to().locale(),
                mail.template(),
                mail.occasion(),
                values.toArray());
    }
}
