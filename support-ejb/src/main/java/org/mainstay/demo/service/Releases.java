package org.mainstay.demo.service;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.VersionRange;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseArtefact;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.model.Subscription;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** The releases of the demo’s products: some out, some in preparation, one withdrawn. */
final class Releases {

    private static final int TICKETS = 4;
    private static final Duration PREPARATION = Duration.ofDays(25);
    private static final Set<TicketStatus> DONE =
            EnumSet.of(TicketStatus.RESOLVED, TicketStatus.CLOSED);
    private static final Set<TicketStatus> UNDONE = EnumSet.complementOf(EnumSet.copyOf(DONE));

    private static final Text SCHEDULER =
            new Text(
                    "Applications no longer wait in ACCEPTED while the queue has room",
                    """
                    ## Fixed
                    The Capacity Scheduler releases the AM share of killed applications at once.

                    ## When upgrading
                    Set `maximum-am-resource-percent` back to 0.1 if you raised it as a workaround.
                    """);
    private static final Text POSTGRESQL =
            new Text(
                    "Vacuum no longer holds up writers of large tables",
                    """
                    ## New
                    Asynchronous reads, and skip scans of multi-column indexes.

                    ## When upgrading
                    Run `pg_upgrade --check` first; checksums are on by default from now on.
                    """);
    private static final Text KUBERNETES =
            new Text(
                    "Services keep their endpoints while nodes restart",
                    """
                    ## Fixed
                    kube-proxy no longer drops endpoints that are ready while a node comes back.
                    """);
    private static final Text ETCD =
            new Text(
                    "The API server compacts events in time, so that etcd stays below its quota",
                    """
                    ## Fixed
                    Events of reconcile loops are folded together, and etcd is defragmented one \
                    member after the other.

                    ## When upgrading
                    Remove `--event-ttl=15m` if you set it as a workaround.
                    """);
    private static final Text HADOOP =
            new Text(
                    "The NameNode starts twice as fast with many small files",
                    "Notes are being written.");

    private final DemoRepository repository;
    private final Directory directory;
    private final Instant now;

    Releases(DemoRepository repository, Directory directory, Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.now = now;
    }

    void store() {
        publish("hadoop", "3.4.1", 12, "scheduler", SCHEDULER);
        publish("postgresql", "18.0", 60, "vacuum", POSTGRESQL);
        publish("kubernetes", "1.34.1", 45, "network", KUBERNETES);
        withdrawn();
        planned("kubernetes", "1.34.2", 9, "etcd", ETCD, List.of(Gate.CODE_REVIEW, Gate.TESTS));
        planned("hadoop", "3.4.2", 24, "hdfs", HADOOP, List.of());
        for (var follower : List.of("customer", "agent", "li.qiang")) {
            var person = directory.person(follower);
            repository.add(new Subscription(directory.product("hadoop"), person));
            repository.add(new Subscription(directory.product("kubernetes"), person));
        }
    }

    /**
     * @param fix of each of the tickets
     * @param notes in Markdown
     */
    private record Text(String fix, String notes) {}

    private Release publish(String product, String name, int daysAgo, String tag, Text text) {
        var at = now.minus(Duration.ofDays(daysAgo));
        var release = begin(product, name, day(at), at.minus(PREPARATION), text.notes());
        fix(release, repository.tickets(product, tag, DONE, TICKETS), text.fix());
        offer(release);
        sign(release, EnumSet.allOf(Gate.class), at.minus(Duration.ofDays(1)));
        release.publish(null, at);
        entry(release, manager(), at, Action.CHANGED, "status", "PLANNED", "PUBLISHED");
        tell(release, text);
        return release;
    }

    /** The document that comes of a publication, vouched for by who signed the documentation. */
    private void tell(Release release, Text text) {
        var at = release.publishedAt();
        var note =
                new Document(
                        repository.nextDocumentKey(),
                        DocumentKind.REFERENCE,
                        DocumentOrigin.OFFICIAL,
                        Language.EN,
                        manager(),
                        at);
        note.tag(Set.of("release-notes"), at);
        note.tellOf(release);
        repository.add(note);
        note.translate(null);
        var title = release.product().name() + " " + release.name() + ": release notes";
        var body = text.notes() + "\n\n## What it fixes\n\n- " + text.fix() + "\n";
        var content =
                new Content(
                        title,
                        body,
                        release.product(),
                        VersionRange.only(release.name()),
                        Audience.CUSTOMERS,
                        null);
        var revision = new DocumentRevision(note, content, manager(), null, at);
        repository.add(revision);
        note.submit(1, at);
        var review = new DocumentReview(revision, directory.person("wang.fang"), true);
        review.decide(ReviewDecision.APPROVE, null, at);
        repository.add(review);
        note.publish(day(at).plusYears(1), at);
    }

    private void withdrawn() {
        var release =
                publish(
                        "postgresql",
                        "17.7",
                        20,
                        "replication",
                        new Text(
                                "Replicas follow a promoted stand-by without a new base back-up",
                                "A release of fixes."));
        var at = now.minus(Duration.ofDays(18));
        repository.noteOf(release).archive(at);
        release.withdraw(
                "Under heavy load a replica can stop before the last records are applied. Stay on"
                        + " 17.6 until 17.8 is out.",
                at);
        entry(release, manager(), at, Action.CHANGED, "status", "PUBLISHED", "WITHDRAWN");
    }

    private void planned(
            String product, String name, int inDays, String tag, Text text, List<Gate> signed) {
        var on = day(now.plus(Duration.ofDays(inDays)));
        var release = begin(product, name, on, now.minus(Duration.ofDays(8)), text.notes());
        fix(release, repository.tickets(product, tag, UNDONE, TICKETS), text.fix());
        offer(release);
        sign(release, Set.copyOf(signed), now.minus(Duration.ofHours(20)));
    }

    private Person manager() {
        return directory.person("release");
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Release begin(String product, String name, LocalDate on, Instant at, String notes) {
        var release = new Release(directory.product(product), name, on, manager().id(), at);
        release.describe(notes);
        repository.add(release);
        entry(release, manager(), at, Action.CREATED, null, null, release.toString());
        return release;
    }

    private void fix(Release release, List<Ticket> tickets, String summary) {
        repository.add(new ReleaseFix(release, null, summary));
        for (var ticket : tickets) {
            repository.add(new ReleaseFix(release, ticket, summary));
        }
    }

    private void offer(Release release) {
        var name = release.product().key() + "-" + release.name() + ".tar.gz";
        repository.add(
                new ReleaseArtefact(
                        release,
                        name,
                        "https://downloads.example/" + name,
                        "%064x".formatted(new BigInteger(256, new Random(name.hashCode()))),
                        null));
    }

    private void sign(Release release, Set<Gate> signed, Instant at) {
        var signers = List.of("lead", "agent", "samuel.adeyemi", "wang.fang");
        for (var gate : Gate.values()) {
            var passed = new ReleaseGate(release, gate);
            if (signed.contains(gate)) {
                var signer = directory.person(signers.get(gate.ordinal()));
                var evidence = "https://ci.example/" + release.name() + "/" + gate.ordinal();
                passed.sign(evidence, signer, at);
                entry(release, signer, at, Action.CHANGED, "gate." + gate, null, evidence);
            }
            repository.add(passed);
        }
    }

    private void entry(
            Release release,
            Person by,
            Instant at,
            Action action,
            String field,
            String from,
            String to) {
        repository.add(
                new HistoryEntry(
                        Subject.RELEASE,
                        release.id(),
                        at,
                        at,
                        by.id(),
                        by.displayName(),
                        action,
                        field,
                        from,
                        to,
                        true));
    }
}
