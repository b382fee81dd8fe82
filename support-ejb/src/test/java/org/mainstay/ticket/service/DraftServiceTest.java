package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.DraftFile;
import org.mainstay.ticket.model.MessageKind;

class DraftServiceTest {

    @OnBothDatabases
    void aDraftIsKeptUntilItIsSent(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var number = desk.open("Namenode down");
            save(desk, AGENT, number, "We lo");
            save(desk, AGENT, number, "We look into it");

            assertThat(find(desk, AGENT, number))
                    .hasValueSatisfying(
                            draft -> {
                                assertThat(draft.body()).isEqualTo("We look into it");
                                assertThat(draft.kind()).isEqualTo(MessageKind.INTERNAL);
                                assertThat(draft.changedAt()).isEqualTo(desk.clock().instant());
                            });
            assertThat(find(desk, SECOND_AGENT, number)).isEmpty();

            desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");

            assertThat(find(desk, AGENT, number)).isEmpty();
        }
    }

    @OnBothDatabases
    void theDraftOfAReportGoesWithTheReport(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            save(desk, CUSTOMER, Draft.NEW_TICKET, "After the upgrade");

            desk.open("Namenode down");

            assertThat(find(desk, CUSTOMER, Draft.NEW_TICKET)).isEmpty();
        }
    }

    @OnBothDatabases
    void aBlankTextDiscardsTheDraft(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var number = desk.open("Namenode down");
            save(desk, CUSTOMER, number, "Hello");

            save(desk, CUSTOMER, number, " \n");

            assertThat(find(desk, CUSTOMER, number)).isEmpty();
        }
    }

    @OnBothDatabases
    void nobodyWritesOnATicketTheyMayNotSee(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var number = desk.open("Namenode down");

            assertThatThrownBy(() -> save(desk, OTHER_CUSTOMER, number, "Hello"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @OnBothDatabases
    void oldDraftsAreForgotten(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            save(desk, CUSTOMER, Draft.NEW_TICKET, "Old");
            desk.clock().advance(DraftService.KEPT.plus(Duration.ofSeconds(1)));
            save(desk, AGENT, Draft.NEW_TICKET, "New");

            int forgotten = desk.asSystem(() -> desk.get(DraftService.class).forgetOld());

            assertThat(forgotten).isEqualTo(1);
            assertThat(find(desk, AGENT, Draft.NEW_TICKET)).isPresent();
        }
    }

    @OnBothDatabases
    void withTooManyDraftsTheOldestGoes(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var numbers = new String[DraftService.PER_PERSON_MAX + 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = desk.open("Problem " + i);
                desk.clock().advance(Duration.ofSeconds(1));
                save(desk, AGENT, numbers[i], "Draft " + i);
            }

            assertThat(find(desk, AGENT, numbers[0])).isEmpty();
            assertThat(find(desk, AGENT, numbers[1])).isPresent();
            assertThat(find(desk, AGENT, numbers[numbers.length - 1])).isPresent();
        }
    }

    @OnBothDatabases
    void filesWaitForTheirMessage(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var number = desk.open("Namenode down");
            var log = attach(desk, AGENT, number, "namenode.log");
            var shot = attach(desk, AGENT, number, "shot.png");

            assertThat(files(desk, AGENT, number)).containsExactly("namenode.log", "shot.png");
            assertThat(files(desk, SECOND_AGENT, number)).isEmpty();

            desk.as(SECOND_AGENT, () -> drafts(desk).detach(number, List.of(log)));
            desk.as(AGENT, () -> drafts(desk).detach(number, List.of(shot)));

            assertThat(files(desk, AGENT, number)).containsExactly("namenode.log");
        }
    }

    @OnBothDatabases
    void oneMessageTakesAFewFilesOnly(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var number = desk.open("Namenode down");
            for (int i = 0; i < DraftFile.PER_DRAFT_MAX; i++) {
                attach(desk, AGENT, number, i + ".log");
            }

            assertThatThrownBy(() -> attach(desk, AGENT, number, "more.log"))
                    .isInstanceOf(UnprocessableException.class);
            assertThatThrownBy(() -> attach(desk, OTHER_CUSTOMER, number, "a.log"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private static Long attach(TestDesk desk, String who, String place, String name) {
        var file = new StoredFile(name, "text/plain", 3, "abc");
        return desk.as(who, () -> drafts(desk).attach(place, file));
    }

    private static List<String> files(TestDesk desk, String who, String place) {
        return desk.as(who, () -> drafts(desk).files(place)).stream()
                .map(kept -> kept.file().fileName())
                .toList();
    }

    private static DraftService drafts(TestDesk desk) {
        return desk.get(DraftService.class);
    }

    private static void save(TestDesk desk, String who, String place, String text) {
        desk.as(
                who,
                () ->
                        desk.get(DraftService.class)
                                .save(new SaveDraft(place, MessageKind.INTERNAL, text)));
    }

    private static Optional<DraftView> find(TestDesk desk, String who, String place) {
        return desk.as(who, () -> desk.get(DraftService.class).find(place));
    }
}
