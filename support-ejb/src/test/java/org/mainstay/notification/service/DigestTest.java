package org.mainstay.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.MODERATOR;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.ticket.model.MessageKind;

class DigestTest {

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void aDayIsToldTogetherInTheMorning(TestDatabase database) {
        desk = new TestDesk(database);
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.DAILY);
        var number = desk.open("Namenode down");
        desk.reply(AGENT, number, MessageKind.PUBLIC, "Look at the log.");
        assertThat(writeAll()).isZero();
        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();

        desk.clock().advance(Duration.ofHours(23));
        assertThat(writeAll()).isEqualTo(2);

        assertThat(desk.mailsTo(CUSTOMER)).containsExactly("2 updates on your tickets");
        assertThat(newestBody())
                .contains("Namenode down", number, "Look at the log.", "/account/notifications");
        assertThat(writeAll()).as("once").isZero();
    }

    @Test
    void anHourIsToldTogetherAtTheFullHour() {
        desk = TestDesk.onH2();
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.HOURLY);
        desk.clock().advance(Duration.ofMinutes(10));
        desk.open("Namenode down");

        desk.clock().advance(Duration.ofMinutes(49));
        assertThat(writeAll()).isZero();
        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(writeAll()).isEqualTo(1);

        assertThat(desk.mailsTo(CUSTOMER)).containsExactly("One update on your tickets");
    }

    @Test
    void whoWantsNothingGetsNothingAndOtherKindsStillCome() {
        desk = TestDesk.onH2();
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.NONE);
        desk.open("Namenode down");
        desk.clock().advance(Duration.ofDays(2));

        assertThat(writeAll()).isZero();
        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();
        choose(AGENT, NotificationKind.NOTED, NotificationPace.NONE);
        assertThat(choices(AGENT))
                .containsEntry(NotificationKind.NOTED, NotificationPace.NONE)
                .containsEntry(NotificationKind.ASSIGNED, NotificationPace.EACH);
        assertThat(choices(CUSTOMER))
                .containsOnlyKeys(NotificationKind.REPORTED, NotificationKind.PRODUCT);
        assertThat(choices(MODERATOR))
                .containsOnlyKeys(
                        NotificationKind.REPORTED,
                        NotificationKind.PRODUCT,
                        NotificationKind.CONTRIBUTED);
    }

    @OnBothDatabases
    void nodesDoNotTellTwiceAndDoNotWaitForEachOther(TestDatabase database) throws Exception {
        desk = new TestDesk(database);
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.HOURLY);
        desk.open("First");
        desk.open("Second");
        desk.clock().advance(Duration.ofHours(1));
        var written = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var first =
                    other.submit(
                            () ->
                                    desk.asSystem(
                                            () -> {
                                                var told = service().writeNext();
                                                written.countDown();
                                                await(looked);
                                                return told;
                                            }));
            await(written);

            assertThat(desk.<Integer>asSystem(() -> service().writeNext())).isZero();
            looked.countDown();
            assertThat(first.get()).isEqualTo(2);
        } finally {
            other.shutdownNow();
        }
        assertThat(writeAll()).isZero();
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
    }

    @OnBothDatabases
    void aCrashLeavesTheDigestToBeWritten(TestDatabase database) {
        desk = new TestDesk(database);
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.HOURLY);
        desk.open("First");
        desk.clock().advance(Duration.ofHours(1));
        try {
            desk.asSystem(
                    () -> {
                        service().writeNext();
                        throw new IllegalStateException("killed before the commit");
                    });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed before the commit");
        }
        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();

        assertThat(writeAll()).isEqualTo(1);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
    }

    @Test
    void whoHasLeftIsNotWrittenTo() {
        desk = TestDesk.onH2();
        choose(CUSTOMER, NotificationKind.REPORTED, NotificationPace.HOURLY);
        desk.open("First");
        desk.database().execute("update person set active = false");
        desk.clock().advance(Duration.ofHours(1));

        assertThat(writeAll()).isEqualTo(1);

        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();
    }

    @Test
    void morningsAreWhereThePersonLives() {
        desk = TestDesk.onH2();
        var shanghai = ZoneId.of("Asia/Shanghai");

        assertThat(NotificationPace.DAILY.next(Instant.parse("2026-11-23T09:00:00Z"), shanghai))
                .isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(
                        NotificationPace.DAILY.next(
                                Instant.parse("2026-11-23T07:59:59Z"), ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(
                        NotificationPace.HOURLY.next(
                                Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Asia/Kolkata")))
                .isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    }

    private DigestService service() {
        return desk.get(DigestService.class);
    }

    private int writeAll() {
        var all = 0;
        for (var more = 1; more > 0; all += more) {
            more = desk.<Integer>asSystem(() -> service().writeNext());
        }
        return all;
    }

    private void choose(String email, NotificationKind kind, NotificationPace pace) {
        desk.as(email, () -> desk.get(NotificationService.class).choose(Map.of(kind, pace)));
    }

    private Map<NotificationKind, NotificationPace> choices(String email) {
        return desk.as(email, () -> desk.get(NotificationService.class).mine());
    }

    private String newestBody() {
        return (String)
                desk.database().rows("select body from mail order by id desc").get(0).get(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
