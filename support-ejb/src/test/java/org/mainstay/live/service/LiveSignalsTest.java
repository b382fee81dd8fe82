package org.mainstay.live.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.AGENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.live.service.Presence.Doing;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.service.TicketQueries;

class LiveSignalsTest {

    private static final Long TICKET = 4711L;

    private final Heard heard = new Heard();
    private TestDesk desk;
    private LiveSignals signals;

    @BeforeEach
    void openTheDesk() {
        desk = TestDesk.onH2();
        signals = desk.get(LiveSignals.class);
        signals.add(heard);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyChangeOfATicketReachesTheNodesOnceASend() {
        var number = desk.open("Namenode down");
        var id = desk.as(AGENT, () -> desk.get(TicketQueries.class).mark(number)).id();
        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");

        pass();
        pass();

        assertThat(desk.live()).hasSize(1);
        assertThat(heard.changed).containsExactly(Set.of(id));
    }

    @Test
    void nothingIsSentWhileNothingHappens() {
        signals.send();

        assertThat(desk.live()).isEmpty();
    }

    @Test
    void aPresenceIsNewsOnlyWhenItChanges() {
        tell(1L, "Bob", Doing.LOOKING);
        tell(1L, "Bob", Doing.LOOKING);
        tell(1L, "Bob", Doing.WRITING);
        tell(1L, "Bob", Doing.LEAVING);

        assertThat(heard.visited)
                .containsExactly(Set.of(TICKET), Set.of(), Set.of(TICKET), Set.of(TICKET));
        assertThat(at(null)).isEmpty();
    }

    @Test
    void peopleSeeWhoElseIsThereAndNotThemselves() {
        tell(1L, "Bob", Doing.WRITING);
        tell(2L, "Ann", Doing.LOOKING);

        assertThat(at(1L)).containsExactly("Ann");
        assertThat(at(2L)).containsExactly("Bob");
    }

    @Test
    void aPresenceThatIsNotRenewedEnds() {
        tell(1L, "Bob", Doing.LOOKING);
        desk.clock().advance(Presences.LASTS.plus(Duration.ofSeconds(1)));

        assertThat(at(null)).isEmpty();

        desk.get(Presences.class).forgetGone();
        tell(1L, "Bob", Doing.LOOKING);

        assertThat(at(null)).containsExactly("Bob");
    }

    private void tell(Long person, String name, Doing doing) {
        signals.tell(new Presence(TICKET, person, name, doing));
        pass();
    }

    /** What was sent comes back, as from the topic. */
    private void pass() {
        var before = desk.live().size();
        signals.send();
        List.copyOf(desk.live().subList(before, desk.live().size())).forEach(signals::receive);
    }

    private List<String> at(Long but) {
        return desk.get(Presences.class).at(TICKET, but).stream().map(Presence::name).toList();
    }

    private static final class Heard implements LiveListener {

        private final List<Set<Long>> changed = new ArrayList<>();
        private final List<Set<Long>> visited = new ArrayList<>();

        @Override
        public void heard(Set<Long> changedTickets, Set<Long> visitedTickets) {
            changed.add(changedTickets);
            visited.add(visitedTickets);
        }

        @Override
        public void beat() {}
    }
}
