package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.WRITER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.service.ImportProblem.Code;
import org.mainstay.document.service.ImportReport.Outcome;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobRunner;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

class DocumentImportTest {

    private static final Map<String, String> GUIDE =
            Map.of(
                    "README.md",
                    "# Guide\n\nSee [setup](setup/install.md#first), ![Map](img/map.png)\n",
                    "setup/install.md",
                    """
                    ---
                    title: "Install: the short way"
                    kind: how-to
                    product: hadoop
                    appliesTo: ">=3.3 <3.4"
                    tags: [Setup, hdfs]
                    ---
                    # First
                    Back [up](../) and ![Map](../img/map.png), [log](../logs/a.log)
                    """,
                    "setup/install.zh-CN.md",
                    "# 安装\n见 [英文](install.md)\n",
                    "img/map.png",
                    "a map",
                    "img/unused.png",
                    "no map",
                    "logs/a.log",
                    "line");

    private TestDesk desk;

    @OnBothDatabases
    void folderBecomesDocumentsThatLinkToEachOther(TestDatabase database) {
        desk = new TestDesk(database);
        var checked = run(GUIDE, true);

        assertThat(checked.refused()).isFalse();
        assertThat(checked.stored()).isFalse();
        assertThat(checked.documents())
                .extracting(ImportReport.Item::title, ImportReport.Item::outcome)
                .containsExactly(
                        tuple("Guide", Outcome.NEW),
                        tuple("Install: the short way", Outcome.NEW),
                        tuple("安装", Outcome.NEW));
        assertThat(checked.problems())
                .extracting(ImportProblem::code, ImportProblem::what)
                .containsExactly(tuple(Code.UNUSED, "1"));
        assertThat(count()).as("nothing is stored by looking").isZero();

        var stored = run(GUIDE, false);

        assertThat(stored.stored()).isTrue();
        var guide = read(stored, 0);
        var install = read(stored, 1);
        var chinese = read(stored, 2);
        assertThat(guide.article().html())
                .contains("href=\"" + install.summary().key() + "#s-first\"")
                .contains("<img src=\"../document-files/" + guide.summary().key())
                .contains("alt=\"Map\"");
        assertThat(install.article().html())
                .contains("href=\"" + guide.summary().key() + "\"")
                .contains("/a.log\"");
        assertThat(install.files())
                .extracting(DocumentFileView::path)
                .containsExactly("../img/map.png", "../logs/a.log");
        assertThat(install.summary().kind()).isEqualTo(DocumentKind.HOW_TO);
        assertThat(install.summary().appliesTo()).isEqualTo(">=3.3 <3.4");
        assertThat(install.tags()).containsExactly("hdfs", "setup");
        assertThat(guide.summary().kind()).isEqualTo(DocumentKind.GUIDE);
        assertThat(chinese.summary().language()).isEqualTo(Language.ZH);
        assertThat(chinese.translations())
                .extracting(DocumentSummary::key)
                .containsExactly(install.summary().key());
        var image = guide.files().get(0);
        var bytes = desk.as(AGENT, () -> queries().open(guide.summary().key(), image.id()));
        assertThat(bytes.place()).hasContent("a map");
    }

    @OnBothDatabases
    void linksFromTheRootAndInHtmlAreFollowed(TestDatabase database) {
        desk = new TestDesk(database);
        var files = new LinkedHashMap<String, String>();
        files.put("a.md", "# A");
        files.put(
                "sub/b.md",
                "# B\n\n[a](/a.md#x) <img src=\"/img/p.png\" alt=\"P\">\n\n[gone](/gone.md)");
        files.put("img/p.png", "a picture");

        var report = run(files, false);

        assertThat(report.problems())
                .extracting(ImportProblem::code, ImportProblem::line, ImportProblem::what)
                .containsExactly(tuple(Code.BROKEN_LINK, 5, "/gone.md"));
        var read = read(report, 1);
        assertThat(read.files()).extracting(DocumentFileView::path).containsExactly("../img/p.png");
        assertThat(read.article().html())
                .contains("href=\"" + report.documents().get(0).key() + "#s-x\"")
                .contains("<img src=\"../document-files/" + read.summary().key());
    }

    @OnBothDatabases
    void importingAgainChangesWhatChanged(TestDatabase database) {
        desk = new TestDesk(database);
        var first = run(GUIDE, false);
        var again = run(GUIDE, false);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(3);

        var changed = new LinkedHashMap<>(GUIDE);
        changed.put("img/map.png", "a better map");
        changed.put("new.md", "# New");
        changed.remove("setup/install.zh-CN.md");
        var second = run(changed, false);

        assertThat(second.documents())
                .extracting(ImportReport.Item::path, ImportReport.Item::outcome)
                .containsExactly(
                        tuple("README.md", Outcome.CHANGED),
                        tuple("new.md", Outcome.NEW),
                        tuple("setup/install.md", Outcome.CHANGED));
        assertThat(second.problems())
                .extracting(ImportProblem::code, ImportProblem::file)
                .contains(tuple(Code.GONE, "setup/install.zh-CN.md"));
        var key = first.documents().get(0).key();
        assertThat(second.documents().get(0).key()).isEqualTo(key);
        assertThat(desk.as(AGENT, () -> queries().get(key)).latestRevision()).isEqualTo(2);
        var untouched = first.documents().get(2).key();
        assertThat(desk.as(AGENT, () -> queries().get(untouched)).latestRevision()).isOne();
    }

    @OnBothDatabases
    void staffFindsTheDocumentsOfAFolder(TestDatabase database) {
        desk = new TestDesk(database);
        run(GUIDE, false);
        run("other", Map.of("a.md", "# A"), false);

        assertThat(inFolder(AGENT, "other")).containsExactly("A");
        assertThat(inFolder(AGENT, "guide")).hasSize(3);
        assertThat(inFolder(CUSTOMER, "guide")).isEmpty();
    }

    private List<String> inFolder(String email, String folder) {
        var none = Set.<String>of();
        var filter =
                new DocumentFilter(
                        Set.of(), Set.of(), Set.of(), none, Set.of(), none, null, folder, null);
        return desk
                .as(email, () -> queries().search(filter, PageRequest.first(10)).items())
                .stream()
                .map(DocumentSummary::title)
                .toList();
    }

    @OnBothDatabases
    void exportIsImportedAgainIntoTheSame(TestDatabase database) {
        desk = new TestDesk(database);
        run(GUIDE, false);
        var here = desk.as(AGENT, () -> desk.get(DocumentService.class).write(handWritten()));

        var exported = export("guide");
        assertThat(exported.keySet())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "setup/install.md",
                        "setup/install.zh-CN.md",
                        "img/map.png",
                        "logs/a.log");
        assertThat(exported.get("setup/install.zh-CN.md")).contains("translates: install.md");
        assertThat(run(exported, false).count(Outcome.UNCHANGED)).isEqualTo(3);
        var elsewhere = run("copy", exported, false);
        assertThat(elsewhere.count(Outcome.NEW)).isEqualTo(3);
        assertThat(export("copy")).isEqualTo(exported);

        var own = export(null);
        assertThat(own.keySet()).containsExactly(here + "/index.md");
        assertThat(run(null, own, false).count(Outcome.UNCHANGED)).isOne();
        assertThat(codes(run(null, Map.of("other.md", "# x"), false)))
                .containsExactly(Code.NOT_HERE);
    }

    @OnBothDatabases
    void whatIsWrongIsSaidWithItsPlaceAndNothingIsStored(TestDatabase database) {
        desk = new TestDesk(database);
        var files = new LinkedHashMap<String, String>();
        files.put("good.md", "# Good\n\n[gone](missing.md) ![x](no.png)\n\n[out](../../up.md)");
        files.put("yaml.md", "---\ntitle: [a\nkind: x\n---\ntext");
        files.put("open.md", "---\ntitle: a\n");
        files.put("kind.md", "---\ntitle: a\nkind: novel\n---\ntext");
        files.put("tags.md", "---\ntags: ['a;b']\n---\ntext");
        files.put("range.md", "---\nproduct: hadoop\nappliesTo: '>4 <3'\n---\ntext");
        files.put("product.md", "---\nproduct: nonsense\n---\ntext");
        files.put("of.md", "---\ntranslates: none.md\n---\ntext");
        files.put("nul.md", "one\ntwo \0");
        files.put("named.md", "---\nkind: guide\ntitle: \"a\\0\"\n---\ntext");
        files.put("twice.md", "---\ntitle: a\ntitle: b\n---\ntext");
        files.put("bomb.md", "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\ntext");
        files.put("empty.md", " \n");
        files.put("odd.md", "---\nsidebar: 3\n---\ntext");
        files.put("long.md", "x".repeat(200_001));

        var report = run(files, false);

        assertThat(report.refused()).isTrue();
        assertThat(report.stored()).isFalse();
        assertThat(count()).isZero();
        assertThat(report.problems())
                .extracting(ImportProblem::code, ImportProblem::file, ImportProblem::line)
                .containsExactlyInAnyOrder(
                        tuple(Code.BROKEN_LINK, "good.md", 3),
                        tuple(Code.BROKEN_LINK, "good.md", 3),
                        tuple(Code.BROKEN_LINK, "good.md", 5),
                        tuple(Code.FRONT_MATTER, "yaml.md", 3),
                        tuple(Code.FRONT_MATTER, "open.md", 1),
                        tuple(Code.VALUE, "kind.md", 3),
                        tuple(Code.VALUE, "tags.md", 2),
                        tuple(Code.VALUE, "range.md", 3),
                        tuple(Code.VALUE, "product.md", 2),
                        tuple(Code.TRANSLATES, "of.md", 2),
                        tuple(Code.ENCODING, "nul.md", 2),
                        tuple(Code.FRONT_MATTER, "named.md", 3),
                        tuple(Code.FRONT_MATTER, "twice.md", 3),
                        tuple(Code.UNKNOWN_FIELD, "bomb.md", 2),
                        tuple(Code.UNKNOWN_FIELD, "bomb.md", 3),
                        tuple(Code.UNKNOWN_FIELD, "bomb.md", 4),
                        tuple(Code.EMPTY, "empty.md", 0),
                        tuple(Code.UNKNOWN_FIELD, "odd.md", 2),
                        tuple(Code.TOO_LONG, "long.md", 0));
    }

    @OnBothDatabases
    void whatIsNoFolderOfTextsIsRefused(TestDatabase database) {
        desk = new TestDesk(database);
        assertThat(codes(run("guide", store("not a zip".getBytes(StandardCharsets.UTF_8)), false)))
                .containsExactly(Code.NOT_A_ZIP);
        var damaged = zip(Map.of("a.md", "# x ".repeat(50)), StandardCharsets.UTF_8);
        damaged[0] ^= 1;
        assertThat(codes(run("guide", store(damaged), false))).containsExactly(Code.NOT_A_ZIP);
        assertThat(codes(run(Map.of("a.png", "x"), false))).containsExactly(Code.NOTHING);
        for (var name :
                List.of("../a.md", "/a.md", "a/../../b.md", "C:/a.md", "a\\b.md", "a\u202e.md")) {
            assertThat(codes(run(Map.of(name, "# x"), false))).as(name).containsExactly(Code.NAME);
        }
        var latin = zip(Map.of("ä.md", "# x"), StandardCharsets.ISO_8859_1);
        assertThat(codes(run("guide", store(latin), false))).containsExactly(Code.NOT_A_ZIP);
        var bytes = new LinkedHashMap<String, byte[]>();
        bytes.put("a.md", new byte[] {'#', ' ', 'x', '\n', (byte) 0xe4, 'x'});
        var report = run("guide", store(zipBytes(bytes, StandardCharsets.UTF_8)), false);
        assertThat(report.problems())
                .extracting(ImportProblem::code, ImportProblem::line)
                .containsExactly(tuple(Code.ENCODING, 2));
        assertThat(count()).isZero();
    }

    @OnBothDatabases
    void moreTextThanTheMemoryTakesIsRefused(TestDatabase database) {
        desk = new TestDesk(database);
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i <= 160; i++) {
            files.put(i + ".md", "word ".repeat(40_000));
        }
        assertThat(codes(run(files, false))).containsExactly(Code.TOO_MUCH_TEXT);
        assertThat(count()).isZero();
    }

    @OnBothDatabases
    void onlyWhoDecidesAboutDocumentsImportsThem(TestDatabase database) {
        desk = new TestDesk(database);
        var command = command("guide", store(zip(GUIDE, StandardCharsets.UTF_8)), true);
        for (var who : List.of(AGENT, CUSTOMER, AUDITOR)) {
            assertThatThrownBy(() -> desk.as(who, () -> imports().order(command)))
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () -> desk.get(DocumentExportService.class).order(null)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AUDITOR,
                                        () -> desk.get(DocumentExportService.class).order("no")))
                .isInstanceOf(NotFoundException.class);
        var unknown =
                new ImportDocuments(
                        command.file(),
                        "guide",
                        "",
                        DocumentKind.GUIDE,
                        DocumentOrigin.OFFICIAL,
                        Language.EN,
                        Audience.CUSTOMERS,
                        null,
                        "nonsense",
                        true);
        assertThatThrownBy(() -> desk.as(WRITER, () -> imports().order(unknown)))
                .isInstanceOf(UnprocessableException.class);
    }

    @OnBothDatabases
    void jobReportsAndStoresWhatWasLookedThrough(TestDatabase database) {
        desk = new TestDesk(database);
        var command = command("guide", store(zip(GUIDE, StandardCharsets.UTF_8)), true);
        var job = desk.as(WRITER, () -> imports().order(command));
        assertThat(desk.as(WRITER, () -> imports().report(job))).isEmpty();
        work();
        assertThat(desk.as(WRITER, () -> imports().report(job)).orElseThrow().documents())
                .hasSize(3);

        var storing = desk.as(WRITER, () -> imports().store(job));
        work();

        var report = desk.as(WRITER, () -> imports().report(storing)).orElseThrow();
        assertThat(report.stored()).isTrue();
        assertThat(report.documents()).extracting(ImportReport.Item::key).doesNotContainNull();
        assertThat(desk.as(WRITER, () -> desk.get(JobQueries.class).get(storing)).state())
                .isEqualTo(Job.State.DONE);
        assertThatThrownBy(() -> desk.as(AGENT, () -> desk.get(JobQueries.class).get(storing)))
                .isInstanceOf(NotFoundException.class);
        assertThat(desk.as(AUDITOR, () -> desk.get(DocumentExportService.class).folders()))
                .extracting(FolderView::name, FolderView::documents)
                .containsExactly(tuple("guide", 3L));
    }

    private void work() {
        desk.asSystem(() -> desk.get(JobRunner.class).runNext());
    }

    private ImportReport run(Map<String, String> files, boolean dryRun) {
        return run("guide", files, dryRun);
    }

    private ImportReport run(String folder, Map<String, String> files, boolean dryRun) {
        return run(folder, store(zip(files, StandardCharsets.UTF_8)), dryRun);
    }

    private ImportReport run(String folder, StoredFile file, boolean dryRun) {
        return desk.as(
                WRITER, () -> imports().run(command(folder, file, dryRun), (done, all) -> {}));
    }

    private static ImportDocuments command(String folder, StoredFile file, boolean dryRun) {
        return new ImportDocuments(
                file,
                folder,
                "",
                DocumentKind.GUIDE,
                DocumentOrigin.OFFICIAL,
                Language.EN,
                Audience.CUSTOMERS,
                null,
                null,
                dryRun);
    }

    private static WriteDocument handWritten() {
        return new WriteDocument(
                "Own",
                DocumentKind.GUIDE,
                DocumentOrigin.OFFICIAL,
                "Text\r\n\r\n---\n",
                Language.EN,
                null,
                Audience.STAFF,
                null,
                "hadoop",
                null,
                Set.of("x"));
    }

    private Map<String, String> export(String folder) {
        var out = new ByteArrayOutputStream();
        var order = folder == null ? "{\"folder\":null}" : "{\"folder\":\"" + folder + "\"}";
        desk.as(
                AUDITOR,
                () -> {
                    try {
                        desk.get(DocumentExportService.class).run(order, out, (done, all) -> {});
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        try {
            var place = Files.createTempFile("export", ".zip");
            Files.write(place, out.toByteArray());
            var files = new LinkedHashMap<String, String>();
            try (var zip = new ZipFile(place.toFile())) {
                for (var entry : zip.stream().toList()) {
                    var bytes = zip.getInputStream(entry).readAllBytes();
                    files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
            Files.delete(place);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile store(byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        return desk.as(
                WRITER,
                () -> desk.get(AttachmentService.class).store("a.zip", "application/zip", in));
    }

    private static byte[] zip(Map<String, String> files, Charset names) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes, names);
    }

    private static byte[] zipBytes(Map<String, byte[]> files, Charset names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private DocumentDetail read(ImportReport report, int item) {
        return desk.as(AGENT, () -> queries().get(report.documents().get(item).key()));
    }

    private static List<Code> codes(ImportReport report) {
        return report.problems().stream().map(ImportProblem::code).toList();
    }

    private long count() {
        return ((Number) desk.database().rows("select count(*) from document").get(0).get(0))
                .longValue();
    }

    private DocumentImportService imports() {
        return desk.get(DocumentImportService.class);
    }

    private DocumentQueries queries() {
        return desk.get(DocumentQueries.class);
    }
}
