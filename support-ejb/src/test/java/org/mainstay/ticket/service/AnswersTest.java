package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.service.FieldQueries;
import org.mainstay.product.service.FieldService;
import org.mainstay.product.service.FieldView;
import org.mainstay.product.service.SaveField;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;

/** What products ask, and what tickets answer. */
class AnswersTest {

    private TestDesk desk;

    private void on(TestDatabase database) {
        desk = new TestDesk(database);
        ask("hadoop", "nodes", FieldType.NUMBER, true, false);
        ask("hadoop", "services", FieldType.CHOICES, false, false);
        ask("hadoop", "contract", FieldType.TEXT, true, true);
    }

    @OnBothDatabases
    void reportsAnswerWhatTheCustomerIsAsked(TestDatabase database) {
        on(database);

        var number = open(Map.of("nodes", List.of("12"), "services", List.of("YARN", "HDFS")));

        assertThat(answers(CUSTOMER, number))
                .containsExactly(Map.entry("nodes", "12"), Map.entry("services", "HDFS\nYARN"));
        assertRefused("answer.required", "fields.nodes", () -> open(Map.of()));
        assertRefused(
                "answer.not_a_choice",
                "fields.services",
                () -> open(Map.of("nodes", List.of("1"), "services", List.of("Hive"))));
        assertRefused(
                "field.not_asked",
                "fields.contract",
                () -> open(Map.of("nodes", List.of("1"), "contract", List.of("gold"))));
    }

    @OnBothDatabases
    void theDeskChangesAnswersOneByOne(TestDatabase database) {
        on(database);
        var number = open(Map.of("nodes", List.of("12")));

        change(number, Map.of("nodes", List.of("48"), "contract", List.of("gold")));
        change(number, Map.of("nodes", List.of("48")));

        assertThat(answers(AGENT, number))
                .containsEntry("nodes", "48")
                .containsEntry("contract", "gold");
        assertThat(answers(CUSTOMER, number)).doesNotContainKey("contract");
        assertThat(history(AGENT, number))
                .extracting(HistoryView::field, HistoryView::from, HistoryView::to)
                .contains(tuple("fields.nodes", "12", "48"), tuple("fields.contract", null, "gold"))
                .hasSize(3);
        assertThat(history(CUSTOMER, number))
                .extracting(HistoryView::field)
                .doesNotContain("fields.contract");
        assertRefused(
                "answer.required",
                "fields.nodes",
                () -> change(number, Map.of("nodes", List.of())));
    }

    @OnBothDatabases
    void whatIsRetiredIsAskedNoMoreAndStays(TestDatabase database) {
        on(database);
        var number = open(Map.of("nodes", List.of("12")));
        var later = open(Map.of("nodes", List.of("3"), "services", List.of("HDFS")));

        desk.as(ADMIN, () -> fields().change(SaveField.retire("hadoop", "services", true, null)));
        desk.as(ADMIN, () -> fields().change(SaveField.retire("hadoop", "nodes", true, null)));

        assertThat(answers(CUSTOMER, number)).containsExactly(Map.entry("nodes", "12"));
        assertThat(answers(CUSTOMER, later)).containsKeys("nodes", "services");
        assertThat(asked(CUSTOMER)).isEmpty();
        open(Map.of());
        assertRefused(
                "field.retired",
                "fields.nodes",
                () -> change(number, Map.of("nodes", List.of("1"))));
    }

    @OnBothDatabases
    void answersWaitForTheirProductToComeBack(TestDatabase database) {
        on(database);
        ask("spark", "executors", FieldType.NUMBER, true, false);
        var number = open(Map.of("nodes", List.of("12")));

        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withProduct("spark", Optional.empty())
                                                .withFields(Map.of("executors", List.of("8")))));
        assertThat(answers(AGENT, number)).containsExactly(Map.entry("executors", "8"));

        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withProduct("hadoop", Optional.empty())));
        assertThat(answers(AGENT, number)).containsExactly(Map.entry("nodes", "12"));
    }

    @OnBothDatabases
    void aSplitTicketBeginsWithTheAnswers(TestDatabase database) {
        on(database);
        var number = open(Map.of("nodes", List.of("12")));
        var message = desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Something else fails");

        var part =
                desk.as(
                        AGENT,
                        () ->
                                desk.get(SplitService.class)
                                        .split(new SplitMessage(number, message, "Something")));

        assertThat(answers(CUSTOMER, part)).containsExactly(Map.entry("nodes", "12"));
    }

    @OnBothDatabases
    void fieldsStandWhereTheyArePut(TestDatabase database) {
        on(database);

        desk.as(ADMIN, () -> fields().change(SaveField.move("hadoop", "contract", 0)));

        assertThat(asked(AGENT)).containsExactly("contract", "nodes", "services");
        assertThat(asked(CUSTOMER)).containsExactly("nodes", "services");
    }

    @OnBothDatabases
    void refusesFieldsThatContradictThemselves(TestDatabase database) {
        on(database);

        assertThatThrownBy(() -> ask("hadoop", "nodes", FieldType.TEXT, false, false))
                .isInstanceOf(ConflictException.class);
        assertRefused(
                "field.choices_missing",
                "choices",
                () -> add("other", FieldType.CHOICE, null, null, FieldChoices.NONE));
        assertRefused(
                "field.no_choices",
                "choices",
                () -> add("other", FieldType.TEXT, null, null, FieldChoices.parse("a")));
        assertRefused(
                "field.limits_crossed",
                "maximum",
                () -> add("other", FieldType.NUMBER, 5, 4, FieldChoices.NONE));
        assertRefused(
                "field.no_limits",
                "minimum",
                () -> add("other", FieldType.DATE, 5, null, FieldChoices.NONE));
        assertRefused(
                "field.length",
                "maximum",
                () -> add("other", FieldType.TEXT, null, 501, FieldChoices.NONE));
        assertRefused(
                "field.malformed_choice",
                "choices",
                () ->
                        add(
                                "other",
                                FieldType.CHOICE,
                                null,
                                null,
                                new FieldChoices(List.of(new FieldChoices.Choice("a|b", null)))));
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        ADMIN,
                                        () ->
                                                fields().change(
                                                                SaveField.retire(
                                                                        "hadoop", "nodes", true,
                                                                        99))))
                .isInstanceOf(ConflictException.class);
    }

    private static void assertRefused(String code, String field, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.field()).isEqualTo(field);
                        });
    }

    private FieldService fields() {
        return desk.get(FieldService.class);
    }

    private void add(
            String key, FieldType type, Integer least, Integer greatest, FieldChoices choices) {
        save("hadoop", key, type, false, false, least, greatest, choices);
    }

    private void ask(
            String product, String key, FieldType type, boolean required, boolean staffOnly) {
        var choices = type.chooses() ? FieldChoices.parse("HDFS\nYARN | 资源调度") : FieldChoices.NONE;
        save(product, key, type, required, staffOnly, null, null, choices);
    }

    private void save(
            String product,
            String key,
            FieldType type,
            boolean required,
            boolean staffOnly,
            Integer least,
            Integer greatest,
            FieldChoices choices) {
        desk.as(
                ADMIN,
                () ->
                        fields().add(
                                        new SaveField(
                                                product,
                                                key,
                                                type,
                                                "Label of " + key,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                required,
                                                staffOnly,
                                                Optional.ofNullable(least).map(BigDecimal::valueOf),
                                                Optional.ofNullable(greatest)
                                                        .map(BigDecimal::valueOf),
                                                choices,
                                                null,
                                                null,
                                                null)));
    }

    private String open(Map<String, List<String>> fields) {
        return desk.as(
                CUSTOMER,
                () ->
                        desk.get(TicketService.class)
                                .open(
                                        new OpenTicket(
                                                "Namenode down",
                                                "It fails",
                                                Severity.MEDIUM,
                                                "hadoop",
                                                null,
                                                null,
                                                Set.of(),
                                                Channel.WEB,
                                                List.of(),
                                                fields)));
    }

    private void change(String number, Map<String, List<String>> fields) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(ChangeTicket.of(number, null).withFields(fields)));
    }

    private Map<String, String> answers(String reader, String number) {
        var answers = new LinkedHashMap<String, String>();
        for (var answer :
                desk.as(reader, () -> desk.get(TicketQueries.class).get(number)).answers()) {
            if (answer.value() != null) {
                answers.put(answer.field().key(), answer.value());
            }
        }
        return answers;
    }

    private List<String> asked(String reader) {
        return desk.as(reader, () -> desk.get(FieldQueries.class).asked("hadoop")).stream()
                .map(FieldView::key)
                .toList();
    }

    private List<HistoryView> history(String reader, String number) {
        var page = PageRequest.first(100);
        return desk.as(reader, () -> desk.get(TicketQueries.class).history(number, page)).items();
    }
}
