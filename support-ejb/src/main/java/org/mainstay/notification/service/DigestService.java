package org.mainstay.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.notification.model.DigestEntry;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Tells people together what they want to be told together. */
@Stateless
public class DigestService {

    private static final Logger LOG = Logger.getLogger(DigestService.class.getName());

    /** More go into the next mail. */
    private static final int ENTRIES_MAX = 50;

    @Inject DigestRepository digests;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Clock clock;

    /**
     * Writes one person's digest that is due. Their row stays locked meanwhile, so no other node
     * writes it too; mail and entries change in one transaction, so a crash leaves all to be done
     * or nothing.
     *
     * @return how much was told
     */
    @Requires(Permission.SYSTEM)
    public int writeNext() {
        var now = clock.instant();
        return digests.claimPerson(now)
                .map(person -> write(person, digests.due(person, now, ENTRIES_MAX)))
                .orElse(0);
    }

    private int write(Person person, List<DigestEntry> entries) {
        // Another node may have written them just before the row was locked.
        if (!entries.isEmpty()) {
            mailbox.write(
                    person.email(),
                    person.locale(),
                    "notification.digest",
                    null,
                    entries.size(),
                    entries.stream()
                            .map(entry -> entry.subject() + "\n\n" + entry.body())
                            .collect(Collectors.joining("\n\n――――――――\n\n")),
                    url.page("/account/notifications"));
            LOG.log(Level.INFO, "Digest of {0}: {1}", new Object[] {person, entries.size()});
        }
        entries.forEach(digests::remove);
        return entries.size();
    }
}
