package org.mainstay.mail.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.mail.model.Mail;
import org.mainstay.shared.service.PageRequest;

/** Over real SMTP to a server in this JVM. */
class MailServiceTest {

    private GreenMail server;
    private TestDesk desk;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk =
                TestDesk.onH2(
                        "support.smtp.host",
                        "127.0.0.1",
                        "support.smtp.port",
                        String.valueOf(server.getSmtp().getPort()),
                        "support.smtp.tls",
                        "NONE",
                        "support.smtp.from",
                        "Mainstay <desk@support.example>");
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
    }

    @Test
    void aMailArrivesAsWritten() throws MessagingException, IOException {
        desk.open("Namenode 启动失败");

        assertThat(sendNext()).isTrue();

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).endsWith("Namenode 启动失败");
        assertThat(mail.getFrom()[0]).hasToString("Mainstay <desk@support.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(CUSTOMER);
        assertThat(mail.getContent().toString()).contains("We have received your report");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(mail.getMessageID()).isEqualTo("<" + messageId() + ">");
        assertThat(view().state()).isEqualTo(Mail.State.SENT);
        assertThat(sendNext()).as("nothing left").isFalse();
    }

    @Test
    void theOldestGoesFirstAndEachOnce() throws MessagingException {
        desk.open("First");
        desk.clock().advance(Duration.ofSeconds(1));
        desk.open("Second");

        while (sendNext()) {
            desk.clock().advance(Duration.ofSeconds(1));
        }

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getSubject()).endsWith("First");
    }

    @Test
    void whileTheServerIsAwayEachTryComesLaterUntilTheMailIsGivenUp() {
        desk.open("Patience");
        server.stop();

        var waits = new ArrayList<Duration>();
        Instant last = desk.clock().instant();
        while (view().state() == Mail.State.WAITING) {
            assertThat(sendNext()).isTrue();
            assertThat(sendNext()).as("not before its time").isFalse();
            var next = view().nextAttemptAt();
            waits.add(Duration.between(last, next));
            last = next;
            desk.clock().advance(Duration.between(desk.clock().instant(), next));
        }

        assertThat(waits).hasSize(Mail.MAX_ATTEMPTS);
        assertThat(waits.subList(0, 4))
                .containsExactly(seconds(10), seconds(20), seconds(40), seconds(80));
        assertThat(waits)
                .allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofHours(4)));
        assertThat(view().state()).isEqualTo(Mail.State.FAILED);
        assertThat(view().lastError()).isNotBlank();
        assertThat(view().attempts()).isEqualTo(Mail.MAX_ATTEMPTS);
    }

    @Test
    void anAdministratorLetsAMailThatWasGivenUpTryAgain() {
        desk.open("Patience");
        var port = server.getSmtp().getPort();
        server.stop();
        for (int i = 0; i < Mail.MAX_ATTEMPTS; i++) {
            sendNext();
            desk.clock().advance(Duration.ofHours(5));
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        assertThat(sendNext()).isFalse();

        var id = view().id();
        desk.as(ADMIN, () -> desk.get(MailService.class).retry(id));

        assertThat(sendNext()).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(view().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void aMailThatCannotBeSentHoldsUpNoOther() {
        desk.database()
                .inTransaction(
                        entities ->
                                entities.persist(
                                        new Mail(
                                                "id@host",
                                                null,
                                                "not an address",
                                                "en",
                                                "Subject",
                                                "Body",
                                                desk.clock().instant())));
        desk.clock().advance(Duration.ofSeconds(1));
        desk.open("After it");

        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isFalse();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private boolean sendNext() {
        return desk.asSystem(() -> desk.get(MailService.class).sendNext());
    }

    private MailView view() {
        return desk.as(ADMIN, () -> desk.get(MailQueries.class).all(PageRequest.first(5)))
                .items()
                .get(0);
    }

    private Object messageId() {
        List<Object> row = desk.database().rows("select message_id from mail").get(0);
        return row.get(0);
    }
}
