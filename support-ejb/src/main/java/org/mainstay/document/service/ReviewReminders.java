package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Reminds by mail of documents whose day of review has come: those who decide what is published,
 * and whoever wrote what people read. It runs on every node; the database gives each document to
 * one of them, and a reminder is remembered in the transaction that writes it.
 */
@Stateless
public class ReviewReminders {

    private static final Logger LOG = Logger.getLogger(ReviewReminders.class.getName());
    private static final int DOCUMENTS = 20;

    @Inject DocumentRepository documents;
    @Inject PersonDirectory people;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Clock clock;

    /**
     * Reminds of some documents.
     *
     * @return of how many; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int remindNext() {
        var due =
                documents.claimDue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), DOCUMENTS);
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(Document document) {
        var revision = documents.revision(document, document.published());
        var readers = new LinkedHashSet<Person>(people.allowed(Permission.MANAGE_DOCUMENTS));
        if (people.may(revision.author(), Permission.WRITE_DOCUMENTS)) {
            readers.add(revision.author());
        }
        readers.forEach(person -> write(person, document, revision));
        document.reminded();
        LOG.log(
                Level.INFO,
                "Reminded {0} people of the review of document {1}",
                new Object[] {readers.size(), document});
    }

    private void write(Person person, Document document, DocumentRevision revision) {
        mailbox.write(
                person.email(),
                person.locale(),
                "document.due",
                null,
                document.key(),
                revision.content().title(),
                document.reviewOn().toString(),
                url.page("/documents/" + document.key()));
    }
}
