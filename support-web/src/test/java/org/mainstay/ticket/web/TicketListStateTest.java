package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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

    @Test
    void whatAViewKeepsReadsBackTheSame() {
        var state =
                state("text", "a & b = 100%")
                        .toggled("severity", "HIGH")
                        .toggled("severity", "LOW")
                        .with("sort", "-updatedAt")
                        .with("columns", "number,due")
                        .with("view", "7")
                        .with("page", "3");

        var kept = TicketListState.parse(state.query());

        assertThat(kept.query()).isEqualTo(state.query()).doesNotContain("page", "view");
        assertThat(kept.filter()).isEqualTo(state.filter());
        assertThat(kept.one("columns")).isEqualTo("number,due");
        assertThat(TicketListState.parse("").query()).isEmpty();
    }

    @Test
    void columnsAreThoseThatExistInTheirOrder() {
        assertThat(TicketColumn.shown("due,number,nonsense")).containsExactly("number", "due");
        assertThat(TicketColumn.joined(TicketColumn.shown(null))).isNull();
        assertThat(TicketColumn.joined(Set.of("due", "created"))).isEqualTo("due,created");
        assertThat(TicketColumn.joined(Set.of())).isNull();
    }
}
