package org.mainstay.search.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketService;

class SearchTest {

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.get(SearchFeed.class).close();
        desk.close();
    }

    private void follow() {
        var more = true;
        while (more) {
            more = desk.asSystem(() -> desk.get(SearchFeed.class).follow()) > 0;
        }
    }

    private SearchResult search(String email, SearchFor wanted, PageRequest request) {
        return desk.as(email, () -> desk.get(SearchQueries.class).search(wanted, request));
    }

    private SearchResult search(String email, String text) {
        return search(email, new SearchFor(text, Set.of(), null, null), PageRequest.first(50));
    }

    private List<String> found(String email, String text) {
        return search(email, text).hits().items().stream().map(SearchHit::key).toList();
    }

    private static String marked(List<Fragment> fragments) {
        return fragments.stream()
                .map(each -> each.marked() ? "<" + each.text() + ">" : each.text())
                .collect(Collectors.joining());
    }

    /** What a kill leaves behind: nothing that was not committed. */
    private void kill() {
        desk.get(SearchIndex.class).abandon();
    }

    @OnBothDatabases
    void findsEnglishByItsStems(TestDatabase database) {
        desk = new TestDesk(database);
        var crash = desk.open("Namenode crashes with java.lang.OutOfMemoryError");
        desk.reply(CUSTOMER, crash, MessageKind.PUBLIC, "It **restarted** three times.");
        desk.open("Slow queries");
        follow();

        assertThat(found(CUSTOMER, "crashing")).containsExactly(crash);
        assertThat(found(CUSTOMER, "OUTOFMEMORYERROR")).containsExactly(crash);
        assertThat(found(CUSTOMER, "the namenode restarts")).containsExactly(crash);
        assertThat(found(CUSTOMER, "\"three times\"")).containsExactly(crash);
        assertThat(search(CUSTOMER, "\"three times\"").some()).isFalse();
        assertThat(search(CUSTOMER, "\"times three\"").some()).isTrue();
        assertThat(found(CUSTOMER, "namen*")).containsExactly(crash);
        var hit = search(CUSTOMER, "restart crash").hits().items().get(0);
        assertThat(marked(hit.title()))
                .isEqualTo("Namenode <crashes> with java.lang.OutOfMemoryError");
        assertThat(marked(hit.excerpt())).contains("It <restarted> three times.");
        assertThat(hit.about()).isEqualTo("Product hadoop");
        assertThat(hit.state()).isEqualTo("TicketStatus.NEW");
    }

    @OnBothDatabases
    void findsChineseByItsWords(TestDatabase database) {
        desk = new TestDesk(database);
        var crash = desk.open("升级以后名称节点崩溃");
        desk.reply(CUSTOMER, crash, MessageKind.PUBLIC, "数据库连接超时，Namenode 无法启动。");
        var other = desk.open("数据导出很慢");
        follow();

        assertThat(found(CUSTOMER, "崩溃")).containsExactly(crash);
        assertThat(found(CUSTOMER, "数据")).contains(other);
        assertThat(found(CUSTOMER, "namenode 启动")).containsExactly(crash);
        var hit = search(CUSTOMER, "连接超时").hits().items().get(0);
        assertThat(marked(hit.excerpt())).contains("数据库<连接超时>，Namenode");
    }

    @OnBothDatabases
    void readersSeeTheirOwnBeforeAnythingIsCounted(TestDatabase database) {
        desk = new TestDesk(database);
        var mine = desk.open(CUSTOMER, "Heap grows", 3);
        var theirs = desk.open(OTHER_CUSTOMER, "Heap shrinks", 3);
        follow();

        assertThat(found(CUSTOMER, "heap")).containsExactly(mine);
        assertThat(search(CUSTOMER, "heap").hits().total()).isEqualTo(1);
        assertThat(search(CUSTOMER, "heap").counts()).isEqualTo(Map.of(SearchKind.TICKET, 1));
        assertThat(search(CUSTOMER, theirs).exact()).isNull();
        assertThat(found(CUSTOMER, theirs)).doesNotContain(theirs);
        assertThat(found(AUDITOR, "heap")).containsExactlyInAnyOrder(mine, theirs);
        assertThat(search(AGENT, " #" + theirs).exact().key()).isEqualTo(theirs);

        desk.database()
                .execute(
                        "update person set sees_organisation = true where email = '"
                                + CUSTOMER
                                + "'");
        var colleagues = desk.open(OTHER_CUSTOMER, "Heap of a colleague", 3);
        desk.database()
                .execute(
                        "update ticket set organisation_id = (select organisation_id from person"
                                + " where email = '"
                                + CUSTOMER
                                + "') where ticket_number = '"
                                + colleagues
                                + "'");
        follow();
        assertThat(found(CUSTOMER, "heap")).containsExactlyInAnyOrder(mine, colleagues);
    }

    @OnBothDatabases
    void internalNotesAreForTheDeskOnly(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("Heap grows");
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Same leak as zebrafish, their fault");
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withTags(Set.of("difficult"))));
        follow();

        assertThat(found(CUSTOMER, "zebrafish")).isEmpty();
        assertThat(found(CUSTOMER, "difficult")).isEmpty();
        assertThat(found(AGENT, "difficult")).containsExactly(number);
        assertThat(search(CUSTOMER, "heap zebrafish").hits().items())
                .allSatisfy(hit -> assertThat(hit.excerptText()).doesNotContain("zebrafish"));
        var hit = search(AGENT, "zebrafish").hits().items().get(0);
        assertThat(hit.key()).isEqualTo(number);
        assertThat(marked(hit.excerpt())).contains("Same leak as <zebrafish>");
    }

    @OnBothDatabases
    void followsWhatChangesAndWhatGoes(TestDatabase database) {
        desk = new TestDesk(database);
        follow();
        var number = desk.open("Heap grows");
        follow();
        assertThat(found(AGENT, "heap")).containsExactly(number);

        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(ChangeTicket.of(number, null).withSubject("Disk grows")));
        follow();
        assertThat(found(AGENT, "heap")).isEmpty();
        assertThat(found(AGENT, "disk")).containsExactly(number);

        var id = (Long) desk.database().rows("select id from ticket").get(0).get(0);
        desk.get(SearchIndex.class).put(SearchKind.TICKET, List.of(id), List.of(), 1);
        desk.get(SearchIndex.class).refresh();
        assertThat(found(AGENT, "disk")).isEmpty();
    }

    @OnBothDatabases
    void goesOnAfterAKillWhereItWasCommitted(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("First heap");
        follow();
        desk.clock().advance(Duration.ofMinutes(10));
        desk.open("Second heap");
        follow();
        desk.clock().advance(Duration.ofSeconds(5));
        desk.open("Third heap");
        follow();
        assertThat(found(AGENT, "heap")).hasSize(3);

        kill();
        desk.database().execute("update ticket set subject = 'Unheard of'");
        assertThat(found(AGENT, "heap")).isEmpty();
        follow();

        // The first is as it was committed; what was said shortly before is read again.
        assertThat(found(AGENT, "first")).hasSize(1);
        assertThat(found(AGENT, "unheard")).hasSize(2);
        assertThat(desk.get(SearchFeed.class).progress().rebuilding()).isFalse();
    }

    @OnBothDatabases
    void anEntryThatAppearsLateIsSeen(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("Heap grows");
        follow();
        desk.clock().advance(Duration.ofMinutes(4));
        desk.open("Something else");
        follow();
        desk.database()
                .execute(
                        "update ticket set subject = 'Disk' where ticket_number = '"
                                + number
                                + "'");
        desk.database()
                .execute(
                        "insert into history_entry (id, subject_type, subject_id, happened_at,"
                                + " recorded_at, actor_name, action_name, internal) select 1,"
                                + " subject_type, subject_id, happened_at, recorded_at, actor_name,"
                                + " 'CHANGED', internal from history_entry where id = (select min(id)"
                                + " from history_entry where subject_type = 'TICKET')");
        desk.clock().advance(Duration.ofSeconds(61));
        follow();

        assertThat(found(AGENT, "disk")).containsExactly(number);
    }

    @OnBothDatabases
    void whatIsRebuiltIsWhatWasFollowed(TestDatabase database) {
        desk = new TestDesk(database);
        follow();
        for (int i = 0; i < 120; i++) {
            desk.open("Heap " + i);
        }
        follow();
        var followed = found(AGENT, "heap");
        desk.get(SearchIndex.class).put(SearchKind.TICKET, List.of(-1L), List.of(entry(-1L)), 0);
        desk.get(SearchIndex.class).refresh();
        assertThat(search(AGENT, "heap").hits().total()).isEqualTo(121);

        assertThatThrownBy(() -> desk.as(AGENT, () -> desk.get(SearchService.class).rebuild()))
                .isInstanceOf(NotPermittedException.class);
        desk.clock().advance(Duration.ofSeconds(1));
        desk.as(ADMIN, () -> desk.get(SearchService.class).rebuild());
        desk.asSystem(() -> desk.get(SearchFeed.class).follow());
        var progress = desk.as(ADMIN, () -> desk.get(SearchQueries.class).progress());
        assertThat(progress).isEqualTo(new SearchProgress(121, true, 100, 120));
        assertThat(search(AGENT, "heap").complete()).isFalse();
        follow();

        assertThat(search(AGENT, "heap").hits().total()).isEqualTo(120);
        assertThat(search(AGENT, "heap").complete()).isTrue();
        assertThat(found(AGENT, "heap")).hasSameSizeAs(followed);
        assertThat(followed).hasSize(50);
        follow();
        assertThat(desk.get(SearchFeed.class).progress().rebuilding()).isFalse();
    }

    private SearchEntry entry(Long id) {
        return new SearchEntry(
                id,
                "X-1",
                "Heap of old",
                "",
                "",
                null,
                null,
                null,
                null,
                desk.clock().instant(),
                Set.of("every"));
    }

    @OnBothDatabases
    void anIndexThatCannotBeReadIsMadeAnew(TestDatabase database) throws IOException {
        desk = new TestDesk(database);
        var number = desk.open("Heap grows");
        follow();
        kill();
        var folder = desk.get(Settings.class).dataDirectory().resolve("search/0");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(SearchTest::data).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        follow();

        assertThat(found(AGENT, "heap")).containsExactly(number);
    }

    private static boolean data(Path file) {
        return !file.endsWith("write.lock");
    }

    @OnBothDatabases
    void nodesWithOneDataDirectoryHaveAnIndexEach(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("Heap grows");
        var other = new SearchIndex();
        other.settings = desk.get(Settings.class);
        other.open();
        follow();

        assertThat(found(AGENT, "heap")).containsExactly(number);
        assertThat(desk.get(Settings.class).dataDirectory().resolve("search/1")).exists();
        other.abandon();
    }

    @OnBothDatabases
    void nothingThatIsTypedIsAnError(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("Heap grows");
        assertThat(search(AGENT, "heap").hits().items()).isEmpty();
        follow();

        for (var text :
                List.of(
                        "",
                        " ",
                        "\"",
                        "((((((((((",
                        "+-|\\",
                        "-heap",
                        "*",
                        "**",
                        "the",
                        "\u0000",
                        "\ud800",
                        "title:heap^9 [a TO z] /regex/ ~2",
                        "a ".repeat(100),
                        "我 ".repeat(100),
                        "堆".repeat(200),
                        "😀".repeat(100))) {
            assertThat(search(AGENT, text).hits()).isNotNull();
        }
        assertThatThrownBy(() -> search(AGENT, "x".repeat(201)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @OnBothDatabases
    void someWordsAreBetterThanNone(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("Heap grows without end");
        follow();

        var result = search(CUSTOMER, "heap grows -Xmx4g forever");
        assertThat(result.some()).isTrue();
        assertThat(result.hits().items()).extracting(SearchHit::key).containsExactly(number);
        assertThat(search(CUSTOMER, "heap grows").some()).isFalse();
        assertThat(search(CUSTOMER, "zebra").some()).isFalse();
    }

    @OnBothDatabases
    void pagesAndLimits(TestDatabase database) {
        desk = new TestDesk(database);
        for (int i = 0; i < 5; i++) {
            desk.open("Heap " + i);
        }
        follow();

        var all = new SearchFor("heap", Set.of(SearchKind.TICKET), "hadoop", null);
        var second = search(AGENT, all, new PageRequest(1, 2, "")).hits();
        assertThat(second.items()).hasSize(2);
        assertThat(second.total()).isEqualTo(5);
        assertThat(search(AGENT, all, new PageRequest(1_000_000, 200, "")).hits().items())
                .isEmpty();
        var course = new SearchFor("heap", Set.of(SearchKind.COURSE), null, null);
        assertThat(search(AGENT, course, PageRequest.first(9)).hits().items()).isEmpty();
        assertThat(search(AGENT, course, PageRequest.first(9)).counts())
                .containsEntry(SearchKind.TICKET, 5);
        var spark = new SearchFor("heap", Set.of(), "spark", null);
        assertThat(search(AGENT, spark, PageRequest.first(9)).hits().items()).isEmpty();
    }
}
