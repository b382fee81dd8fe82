package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;

/** In which order a ticket's messages and history are read. */
class ConversationOrderTest {

    private TestDesk desk;
    private String number;

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void messagesAreReadByTimeWhateverTheirKeys(TestDatabase database) {
        talk(database);
        // As a node writes it that has taken its block of keys earlier than another one.
        database.execute("update message set id = -id");

        assertThat(messages(0, 2)).containsExactly("third", "fourth");
        assertThat(messages(1, 2)).containsExactly("first", "second");
        assertThat(messages(2, 2)).containsExactly("It fails");
    }

    @OnBothDatabases
    void historyIsReadFromItsLatestEntryAsFarAsOneMaySee(TestDatabase database) {
        talk(database);
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Between us");

        assertThat(history(AGENT, 0)).containsExactly(Action.NOTED, Action.REPLIED);
        assertThat(history(CUSTOMER, 0)).containsExactly(Action.REPLIED, Action.REPLIED);
        assertThat(history(CUSTOMER, 2)).containsExactly(Action.CREATED);
    }

    @OnBothDatabases
    void whatHappenedInBetweenIsFoundByTime(TestDatabase database) {
        talk(database);
        var end = desk.clock().instant();
        var from = end.minus(Duration.ofMinutes(2));

        assertThat(
                        desk.as(
                                CUSTOMER,
                                () ->
                                        desk.get(TicketQueries.class)
                                                .historyBetween(number, from, end)))
                .extracting(HistoryView::action, HistoryView::at)
                .containsExactly(
                        tuple(Action.REPLIED, end.minus(Duration.ofMinutes(1))),
                        tuple(Action.REPLIED, from));
    }

    private void talk(TestDatabase database) {
        desk = new TestDesk(database);
        number = desk.open("Namenode down");
        for (var text : List.of("first", "second", "third", "fourth")) {
            desk.clock().advance(Duration.ofMinutes(1));
            desk.reply(CUSTOMER, number, MessageKind.PUBLIC, text);
        }
    }

    private List<String> messages(int page, int size) {
        var request = new PageRequest(page, size, "");
        return desk
                .as(CUSTOMER, () -> desk.get(TicketQueries.class).messages(number, request))
                .items()
                .stream()
                .map(MessageView::body)
                .toList();
    }

    private List<Action> history(String who, int page) {
        var request = new PageRequest(page, 2, "");
        return desk
                .as(who, () -> desk.get(TicketQueries.class).latestHistory(number, request))
                .items()
                .stream()
                .map(HistoryView::action)
                .toList();
    }
}
