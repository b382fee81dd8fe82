package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.ChecklistItem;

class ChecklistServiceTest {

    private TestDesk desk;
    private String number;

    private void use(TestDesk given) {
        desk = given;
        number = desk.open("Upgrade fails");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void itemsAreTickedInTheirOrder(TestDatabase database) {
        use(new TestDesk(database));
        add(false, " Read the log ", "Try it here");
        add(false, "Answer");
        tick(SECOND_AGENT, "Try it here", true);
        tick(AGENT, "Try it here", true);

        assertThat(items(AUDITOR))
                .extracting(ItemView::text, ItemView::done, ItemView::doneById)
                .containsExactly(
                        tuple("Read the log", false, null),
                        tuple("Try it here", true, desk.id(SECOND_AGENT)),
                        tuple("Answer", false, null));

        tick(AGENT, "Try it here", false);
        assertThat(items(AGENT))
                .noneMatch(ItemView::done)
                .extracting(ItemView::doneAt)
                .containsOnlyNulls();
    }

    @OnBothDatabases
    void itemsAreMovedAndRemoved(TestDatabase database) {
        use(new TestDesk(database));
        add(false, "A", "B", "C");

        move("C", 0);
        assertThat(items(AGENT)).extracting(ItemView::text).containsExactly("C", "A", "B");
        move("C", 99);
        assertThat(items(AGENT)).extracting(ItemView::text).containsExactly("A", "B", "C");
        move("B", 1);
        var first = id("A");
        desk.as(AGENT, () -> service().remove(number, first, null));
        add(false, "D");
        assertThat(items(AGENT)).extracting(ItemView::text).containsExactly("B", "C", "D");
    }

    @OnBothDatabases
    void customersSeeWhatIsSharedAndNothingOfTheRest(TestDatabase database) {
        use(new TestDesk(database));
        add(false, "Ask the vendor");
        add(true, "Send us the log");

        assertThat(items(CUSTOMER)).extracting(ItemView::text).containsExactly("Send us the log");
        assertThat(history(CUSTOMER))
                .extracting(HistoryView::to)
                .contains("Send us the log")
                .doesNotContain("Ask the vendor");

        change(new ChangeItem(number, id("Send us the log"), null, false, null, null));
        tick(AGENT, "Send us the log", true);
        assertThat(items(CUSTOMER)).isEmpty();
        assertThat(history(CUSTOMER))
                .extracting(HistoryView::field)
                .doesNotContain("checklistHidden", "checklistDone");
        assertRefused("ticket.not_found", () -> items(OTHER_CUSTOMER));
    }

    @Test
    void onlyTheDeskChangesIt() {
        use(TestDesk.onH2());
        add(true, "Send us the log");

        assertThatThrownBy(() -> tick(CUSTOMER, "Send us the log", true))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> tick(AUDITOR, "Send us the log", true))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aStaleTabAndAnotherTicketAreNoticed() {
        use(TestDesk.onH2());
        add(false, "A");
        var id = id("A");
        tick(AGENT, "A", true);

        assertRefused("stale", () -> change(new ChangeItem(number, id, false, null, null, 1)));
        var other = desk.open("Other");
        assertRefused(
                "checklist_item.not_found",
                () -> change(new ChangeItem(other, id, false, null, null, null)));
        assertThat(items(AGENT)).allMatch(ItemView::done);
    }

    @Test
    void aChecklistEndsSomewhere() {
        use(TestDesk.onH2());
        var full =
                Collections.nCopies(ChecklistItem.PER_TICKET_MAX, "Again").toArray(String[]::new);
        add(false, full);

        assertRefused("checklist.too_many", () -> add(false, "One more"));
        assertThat(items(AGENT)).hasSize(ChecklistItem.PER_TICKET_MAX);
    }

    private ChecklistService service() {
        return desk.get(ChecklistService.class);
    }

    private void add(boolean shared, String... texts) {
        desk.as(AGENT, () -> service().add(new AddItems(number, List.of(texts), shared)));
    }

    private void change(ChangeItem command) {
        desk.as(AGENT, () -> service().change(command));
    }

    private void move(String text, int to) {
        change(new ChangeItem(number, id(text), null, null, to, null));
    }

    private void tick(String who, String text, boolean done) {
        var command = new ChangeItem(number, id(text), done, null, null, null);
        desk.as(who, () -> service().change(command));
    }

    private Long id(String text) {
        return items(AGENT).stream()
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<ItemView> items(String who) {
        return desk.as(who, () -> desk.get(ChecklistQueries.class).items(number));
    }

    private List<HistoryView> history(String who) {
        return desk.as(
                who,
                () ->
                        desk.get(TicketQueries.class)
                                .history(number, PageRequest.first(PageRequest.SIZE_MAX))
                                .items());
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
