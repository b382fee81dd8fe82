package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.AddFix;
import org.mainstay.release.service.MoveRelease;
import org.mainstay.release.service.PlanRelease;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.release.service.SignGate;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.PageRequest;

class ReleaseNotesTest {

    private static final String EVIDENCE = "https://ci.example/7";

    private TestDesk desk;

    @OnBothDatabases
    void notesSomebodyVouchedForAreReadAtOnce(TestDatabase database) {
        desk = new TestDesk(database);
        var release = plan("3.4.2", Gate.DOCUMENTATION);
        fix(release, "The leak is gone");
        fix(release, "The leak is gone");
        assertThat(notes(CUSTOMER, release)).isEmpty();
        desk.as(
                AGENT,
                () -> releases().sign(new SignGate(release, Gate.DOCUMENTATION, EVIDENCE, null)));

        move(release, ReleaseStatus.PUBLISHED, null);

        assertThat(notes(CUSTOMER, release)).hasSize(1);
        var note = read(CUSTOMER, notes(CUSTOMER, release).get(0).key());
        assertThat(note.summary().title()).isEqualTo("Product hadoop 3.4.2: release notes");
        assertThat(note.summary().appliesTo()).isEqualTo("=3.4.2");
        assertThat(note.summary().audience()).isEqualTo(Audience.CUSTOMERS);
        assertThat(note.release()).isEqualTo(release);
        assertThat(note.releaseName()).isEqualTo("Product hadoop 3.4.2");
        assertThat(note.body()).containsOnlyOnce("- The leak is gone").contains("Take *care*.");
        assertThat(note.author().name()).isEqualTo("adm Example");
        assertThat(read(AGENT, note.summary().key()).reviews())
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.decision()).isEqualTo(ReviewDecision.APPROVE);
                            assertThat(review.comment()).isEqualTo(EVIDENCE);
                            assertThat(review.reviewer().name()).isEqualTo("bob Example");
                        });
        assertThatThrownBy(() -> move(release, ReleaseStatus.PUBLISHED, null))
                .isInstanceOf(ConflictException.class);
        assertThat(notes(AGENT, release)).hasSize(1);
    }

    @OnBothDatabases
    void notesNobodyVouchedForAreADraft(TestDatabase database) {
        desk = new TestDesk(database);
        var release = plan("nightly");
        for (int i = 0; i < 201; i++) {
            fix(release, "Fix " + i);
        }

        move(release, ReleaseStatus.PUBLISHED, null);

        assertThat(notes(CUSTOMER, release)).isEmpty();
        var draft = notes(AGENT, release).get(0);
        assertThat(draft.status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(draft.appliesTo()).isNull();
        assertThat(read(AGENT, draft.key()).body()).contains("- Fix 199\n\n… and 1 more.");
    }

    @OnBothDatabases
    void notesOfAWithdrawnReleaseAreArchived(TestDatabase database) {
        desk = new TestDesk(database);
        var release = plan("3.4.2", Gate.DOCUMENTATION);
        desk.as(
                AGENT,
                () -> releases().sign(new SignGate(release, Gate.DOCUMENTATION, EVIDENCE, null)));
        move(release, ReleaseStatus.PUBLISHED, null);
        var key = notes(CUSTOMER, release).get(0).key();

        move(release, ReleaseStatus.WITHDRAWN, "It loses data");

        assertThatThrownBy(() -> read(CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        assertThat(read(AGENT, key).summary().status()).isEqualTo(DocumentStatus.ARCHIVED);
        assertThat(
                        desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(DocumentQueries.class)
                                                        .history(key, PageRequest.first(10)))
                                .items())
                .anySatisfy(entry -> assertThat(entry.to()).contains("It loses data"));
    }

    private Long plan(String name, Gate... gates) {
        return desk.as(
                ADMIN,
                () -> {
                    releases().require("hadoop", Set.of(gates));
                    return releases()
                            .plan(
                                    new PlanRelease(
                                            "hadoop",
                                            name,
                                            LocalDate.parse("2026-12-01"),
                                            "Take *care*."));
                });
    }

    private void fix(Long release, String summary) {
        desk.as(ADMIN, () -> releases().fix(new AddFix(release, null, summary)));
    }

    private void move(Long release, ReleaseStatus to, String reason) {
        desk.as(ADMIN, () -> releases().move(new MoveRelease(release, to, reason, null)));
    }

    private ReleaseService releases() {
        return desk.get(ReleaseService.class);
    }

    private List<DocumentSummary> notes(String email, Long release) {
        var filter =
                new DocumentFilter(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), release, null,
                        null);
        return desk.as(
                        email,
                        () -> desk.get(DocumentQueries.class).search(filter, PageRequest.first(10)))
                .items();
    }

    private DocumentDetail read(String email, String key) {
        return desk.as(email, () -> desk.get(DocumentQueries.class).read(key));
    }
}
