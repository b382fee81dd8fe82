package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

class TicketListStateTest {

    private static TicketListState state(String name, String... values) {
        return TicketListState.of(Map.of(name, values));
    }

    @Test
    void addressHoldsEveryFilter() {
        var state = state("severity", "HIGH").toggled("status", "open").with("text", "a & b");

        assertThat(state.address()).isEqualTo("/tickets?status=open&severity=HIGH&text=a+%26+b");
    }

    @Test
    void togglingTwiceChangesNothing() {
        var state = state("product", "hadoop");

        assertThat(state.toggled("team", "x").toggled("team", "x").address())
                .isEqualTo(state.address());
    }

    @Test
    void changedFilterStartsAtTheFirstPage() {
        var state = state("page", "4").toggled("severity", "LOW");

        assertThat(state.address()).isEqualTo("/tickets?severity=LOW");
    }

    @Test
    void openMeansEveryStatusThatIsNotDone() {
        assertThat(state("status", "open").filter().status())
                .containsExactlyInAnyOrder(
                        TicketStatus.NEW,
                        TicketStatus.OPEN,
                        TicketStatus.WAITING_CUSTOMER,
                        TicketStatus.WAITING_THIRD_PARTY);
    }

    @Test
    void nonsenseIsLeftOut() {
        assertThat(state("severity", "HIGH", "NOPE", "<script>").filter().severity())
                .containsExactly(Severity.HIGH);
        assertThat(state("assignee", "x' or 1=1").filter().assignee()).isNull();
        assertThat(state("breached", "maybe").filter().breached()).isNull();
    }
}
