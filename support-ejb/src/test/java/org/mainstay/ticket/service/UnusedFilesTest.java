package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.WRITER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.ticket.model.Draft;

class UnusedFilesTest {

    private TestDesk desk;

    @OnBothDatabases
    void fileThatNothingNamesIsDeletedAfterAWeek(TestDatabase database) throws IOException {
        desk = new TestDesk(database);
        var refused = store("refused");
        clearAway();
        desk.clock().advance(Duration.ofDays(6));
        clearAway();
        assertThat(place(refused)).exists();

        desk.clock().advance(Duration.ofDays(1));
        clearAway();
        assertThat(place(refused)).doesNotExist();
        assertThat(marks()).isEmpty();
    }

    @OnBothDatabases
    void fileThatSomethingNamesStays(TestDatabase database) throws IOException {
        desk = new TestDesk(database);
        var waiting = store("waiting with a draft");
        attach(waiting);
        var late = store("named only after some days");
        clearAway();
        desk.clock().advance(Duration.ofDays(5));
        attach(late);
        clearAway();
        assertThat(marks()).isEmpty();

        desk.clock().advance(Duration.ofDays(8));
        clearAway();
        assertThat(place(waiting)).exists();
        assertThat(place(late)).exists();
    }

    @OnBothDatabases
    void fileThatComesAgainBeginsAnew(TestDatabase database) throws IOException {
        desk = new TestDesk(database);
        store("twice");
        clearAway();
        desk.clock().advance(Duration.ofDays(8));
        var again = store("twice");
        clearAway();
        assertThat(place(again)).exists();
    }

    @OnBothDatabases
    void whatWasBeingWrittenWhenANodeDiedIsDeleted(TestDatabase database) throws IOException {
        desk = new TestDesk(database);
        var incoming = folder().resolve("incoming");
        store("creates the folder");
        var old = Files.createFile(incoming.resolve("upload1.part"));
        Files.setLastModifiedTime(old, FileTime.from(now().toInstant().minus(Duration.ofDays(8))));
        var young = Files.createFile(incoming.resolve("upload2.part"));
        Files.setLastModifiedTime(young, now());
        clearAway();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @OnBothDatabases
    void everyFeatureWithFilesIsAsked(TestDatabase database) {
        desk = new TestDesk(database);
        var naming = desk.asSystem(() -> desk.get(FileUseRepository.class).naming());
        var columns =
                desk.database()
                        .rows(
                                "select lower(table_name) from information_schema.columns where"
                                        + " lower(column_name) like '%sha256%'");
        assertThat(naming)
                .containsExactly(
                        "Attachment",
                        "DocumentFile",
                        "DraftFile",
                        "Lesson",
                        "ReleaseArtefact",
                        "Resource")
                .hasSameSizeAs(columns);
    }

    private void attach(StoredFile file) {
        desk.as(CUSTOMER, () -> desk.get(DraftService.class).attach(Draft.NEW_TICKET, file));
    }

    private StoredFile store(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var stored =
                desk.as(
                        WRITER,
                        () ->
                                desk.get(AttachmentService.class)
                                        .store("a.txt", "text/plain", bytes));
        Files.setLastModifiedTime(place(stored), now());
        return stored;
    }

    /** In each hour of a day. */
    private void clearAway() {
        for (int hour = 0; hour < 16; hour++) {
            desk.asSystem(() -> desk.get(UnusedFiles.class).clearAway());
            desk.clock().advance(Duration.ofHours(1));
        }
    }

    private FileTime now() {
        return FileTime.from(desk.clock().instant());
    }

    private Path place(StoredFile file) {
        return desk.get(FileStore.class).place(file.sha256());
    }

    private Path folder() {
        return desk.get(FileStore.class).place("00").getParent().getParent();
    }

    private List<Path> marks() throws IOException {
        try (var files = Files.list(folder().resolve("unused"))) {
            return files.toList();
        }
    }
}
