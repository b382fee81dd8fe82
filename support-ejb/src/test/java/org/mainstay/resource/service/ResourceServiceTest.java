package org.mainstay.resource.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.MODERATOR;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.document.model.Audience;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Searches;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.search.service.SearchHit;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.TooLargeException;
import org.mainstay.ticket.service.StoredFile;

class ResourceServiceTest {

    private TestDesk desk;

    @OnBothDatabases
    void othersSeeWhatAModeratorAccepted(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, store("echo 1"));

        assertThat(get(CUSTOMER, key).summary().status()).isEqualTo(ResourceStatus.PENDING);
        assertThat(get(CUSTOMER, key).transitions()).isEmpty();
        assertThat(get(MODERATOR, key).transitions())
                .containsExactlyInAnyOrder(ResourceStatus.PUBLISHED, ResourceStatus.REFUSED);
        assertThatThrownBy(() -> get(OTHER_CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> file(OTHER_CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        assertThat(found(OTHER_CUSTOMER)).isEmpty();
        assertThat(found(MODERATOR)).containsExactly(key);
        assertThatThrownBy(() -> move(CUSTOMER, key, ResourceStatus.PUBLISHED, null))
                .isInstanceOf(NotPermittedException.class);

        move(MODERATOR, key, ResourceStatus.PUBLISHED, null);

        var seen = get(OTHER_CUSTOMER, key);
        assertThat(seen.summary().contributor().name()).isEqualTo("ann Example");
        assertThat(seen.summary().appliesTo()).isEqualTo(">=3.3");
        assertThat(seen.description().html()).contains("<em>Counts</em>");
        assertThat(seen.file().fileName()).isEqualTo("count.sh");
        assertThat(seen.sha256()).hasSize(64).isEqualTo(seen.file().sha256());
        assertThat(file(OTHER_CUSTOMER, key).place()).hasContent("echo 1");
        assertThat(found(OTHER_CUSTOMER)).containsExactly(key);
        assertThat(desk.mailsTo(CUSTOMER)).contains("In the library: Count blocks");
    }

    @OnBothDatabases
    void moderatorsAreAskedOnceThereIsSomethingToDecide(TestDatabase database) {
        desk = new TestDesk(database);
        var asked = "To be looked at: Count blocks";
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, null);
        assertThat(desk.mailsTo(MODERATOR)).isEmpty();
        bring(key);
        assertThat(desk.mailsTo(MODERATOR)).containsExactly(asked);
        bring(key);
        assertThat(desk.mailsTo(MODERATOR)).as("still waits").hasSize(1);

        move(MODERATOR, key, ResourceStatus.REFUSED, "Not so");
        bring(key);
        assertThat(desk.mailsTo(MODERATOR)).containsExactly(asked, asked);
        contribute(MODERATOR, Audience.CUSTOMERS, store("own"));
        assertThat(desk.mailsTo(MODERATOR)).as("somebody else decides").hasSize(2);
    }

    @OnBothDatabases
    void whatIsRefusedIsChangedAndLookedAtAgain(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, store("secret"));
        refused(
                "resource.reason_required",
                () -> move(MODERATOR, key, ResourceStatus.REFUSED, " "));

        move(MODERATOR, key, ResourceStatus.REFUSED, "There is a password in it");

        assertThat(get(CUSTOMER, key).reason()).isEqualTo("There is a password in it");
        assertThat(desk.mailsTo(CUSTOMER)).contains("Please change: Count blocks");
        assertThatThrownBy(() -> get(OTHER_CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        var version = get(CUSTOMER, key).summary().version();
        change(CUSTOMER, ChangeResource.file(key, store("clean"), version));
        assertThat(get(CUSTOMER, key).summary().status()).isEqualTo(ResourceStatus.PENDING);
        assertThat(get(CUSTOMER, key).reason()).isNull();
        assertThat(file(CUSTOMER, key).place()).hasContent("clean");
        assertThatThrownBy(() -> change(CUSTOMER, ChangeResource.file(key, store("x"), version)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> change(MODERATOR, ChangeResource.file(key, store("x"), null)))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void aChangeOfWhatIsPublishedWaitsForAModerator(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, store("echo 1"));
        move(MODERATOR, key, ResourceStatus.PUBLISHED, null);

        change(CUSTOMER, link(key, "https://git.example/count", "A".repeat(64)));

        var changed = get(CUSTOMER, key);
        assertThat(changed.summary().status()).isEqualTo(ResourceStatus.PENDING);
        assertThat(changed.link()).isEqualTo("https://git.example/count");
        assertThat(changed.sha256()).isEqualTo("a".repeat(64));
        assertThat(changed.file()).isNull();
        assertThatThrownBy(() -> get(OTHER_CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        change(CUSTOMER, link(key, "https://git.example/other", null));
        assertThat(get(CUSTOMER, key).sha256()).isNull();
        assertThat(desk.as(MODERATOR, () -> queries().history(key, PageRequest.first(20))).items())
                .extracting(entry -> String.valueOf(entry.to()))
                .contains("https://git.example/other", "PENDING", "PUBLISHED", key);
    }

    @OnBothDatabases
    void whatIsTakenDownIsGone(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, store("echo 1"));
        move(MODERATOR, key, ResourceStatus.PUBLISHED, null);

        move(MODERATOR, key, ResourceStatus.WITHDRAWN, "The licence is not theirs to give");

        assertThatThrownBy(() -> file(OTHER_CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        assertThat(desk.mailsTo(CUSTOMER)).contains("Taken down: Count blocks");
        refused(
                "resource.taken_down",
                () -> change(CUSTOMER, link(key, "https://git.example/count", null)));
        move(MODERATOR, key, ResourceStatus.PUBLISHED, null);
        move(CUSTOMER, key, ResourceStatus.WITHDRAWN, "There is a better one");
        assertThat(get(CUSTOMER, key).summary().status()).isEqualTo(ResourceStatus.WITHDRAWN);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(3);
    }

    @OnBothDatabases
    void nobodyAcceptsTheirOwn(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(MODERATOR, Audience.STAFF, store("echo 1"));

        assertThat(get(MODERATOR, key).transitions()).isEmpty();
        refused(
                "resource.own_contribution",
                () -> move(MODERATOR, key, ResourceStatus.PUBLISHED, null));
    }

    @OnBothDatabases
    void isForItsAudienceOnly(TestDatabase database) {
        desk = new TestDesk(database);
        var acme = contribute(CUSTOMER, Audience.ORGANISATION, store("echo 1"));
        var staff = contribute(AGENT, Audience.STAFF, store("echo 2"));
        for (var key : List.of(acme, staff)) {
            move(MODERATOR, key, ResourceStatus.PUBLISHED, null);
        }

        assertThat(found(CUSTOMER)).containsExactly(acme);
        assertThat(found(OTHER_CUSTOMER)).isEmpty();
        assertThat(found(AUDITOR)).containsExactlyInAnyOrder(acme, staff);
        assertThatThrownBy(() -> get(OTHER_CUSTOMER, acme)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(CUSTOMER, staff)).isInstanceOf(NotFoundException.class);
        refused(
                "resource.no_organisation",
                () -> contribute(OTHER_CUSTOMER, Audience.ORGANISATION, store("x")));
        refused("resource.not_staff", () -> contribute(CUSTOMER, Audience.STAFF, store("x")));
        refused("resource.audience", () -> contribute(CUSTOMER, Audience.PUBLIC, store("x")));
        assertThatThrownBy(() -> contribute(AUDITOR, Audience.CUSTOMERS, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void refusesWhatMakesNoSense(TestDatabase database) {
        desk = new TestDesk(database, "support.library.file-max-bytes", "10");
        assertThatThrownBy(() -> store("more than ten bytes"))
                .isInstanceOf(TooLargeException.class);
        var empty = contribute(CUSTOMER, Audience.CUSTOMERS, null);
        assertThat(get(MODERATOR, empty).transitions()).containsExactly(ResourceStatus.REFUSED);
        refused(
                "resource.nothing_to_get",
                () -> move(MODERATOR, empty, ResourceStatus.PUBLISHED, null));
        refused(
                "resource.transition_not_allowed",
                () -> move(MODERATOR, empty, ResourceStatus.WITHDRAWN, "No"));
        refused("answer.not_an_address", () -> change(CUSTOMER, link(empty, "file:///x", null)));
        refused("resource.unknown_licence", () -> licensed("Proprietary"));
        refused("resource.unknown_licence", () -> licensed("apache-2.0"));
        assertThat(found(CUSTOMER)).containsExactly(empty);
    }

    @OnBothDatabases
    void isFoundByWordsOnceItIsPublished(TestDatabase database) {
        desk = new TestDesk(database);
        var key = contribute(CUSTOMER, Audience.CUSTOMERS, store("echo 1"));
        assertThat(hits(OTHER_CUSTOMER)).isEmpty();
        assertThat(hits(CUSTOMER)).containsExactly(key);
        assertThat(hits(MODERATOR)).containsExactly(key);

        move(MODERATOR, key, ResourceStatus.PUBLISHED, null);
        assertThat(hits(OTHER_CUSTOMER)).containsExactly(key);

        move(MODERATOR, key, ResourceStatus.WITHDRAWN, "Gone");
        assertThat(hits(OTHER_CUSTOMER)).isEmpty();
        desk.get(SearchFeed.class).close();
    }

    private List<String> hits(String email) {
        return Searches.found(desk, email, "blocks").stream().map(SearchHit::key).toList();
    }

    private StoredFile store(String content) {
        return desk.as(
                CUSTOMER,
                () ->
                        service()
                                .store(
                                        "../count.sh",
                                        "text/x-sh",
                                        new ByteArrayInputStream(
                                                content.getBytes(StandardCharsets.UTF_8))));
    }

    private String contribute(String email, Audience audience, StoredFile file) {
        return desk.as(
                email,
                () ->
                        service()
                                .contribute(
                                        new ContributeResource(
                                                " Count blocks ",
                                                "*Counts* them",
                                                ResourceKind.SCRIPT,
                                                "Apache-2.0",
                                                "hadoop",
                                                ">=3.3",
                                                audience,
                                                Set.of("HDFS"),
                                                null,
                                                null,
                                                file)));
    }

    private String licensed(String licence) {
        return desk.as(
                CUSTOMER,
                () ->
                        service()
                                .contribute(
                                        new ContributeResource(
                                                "Talk",
                                                null,
                                                ResourceKind.TALK,
                                                licence,
                                                null,
                                                null,
                                                Audience.CUSTOMERS,
                                                Set.of(),
                                                "https://talks.example/1",
                                                null,
                                                null)));
    }

    private static ChangeResource link(String key, String link, String sha256) {
        return new ChangeResource(
                key,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.of(link),
                sha256,
                null,
                null);
    }

    private void change(String email, ChangeResource command) {
        desk.as(email, () -> service().change(command));
    }

    private void bring(String key) {
        change(CUSTOMER, ChangeResource.file(key, store("echo 1"), null));
    }

    private void move(String email, String key, ResourceStatus to, String reason) {
        desk.as(email, () -> service().move(new MoveResource(key, to, reason, null)));
    }

    private ResourceDetail get(String email, String key) {
        return desk.as(email, () -> queries().get(key));
    }

    private ResourceFile file(String email, String key) {
        return desk.as(email, () -> queries().file(key));
    }

    private List<String> found(String email) {
        var all =
                new ResourceFilter(
                        Set.of(), Set.of(), Set.of("hadoop"), Set.of("hdfs"), false, "count");
        return desk.as(email, () -> queries().search(all, PageRequest.first(10))).items().stream()
                .map(ResourceSummary::key)
                .toList();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private ResourceService service() {
        return desk.get(ResourceService.class);
    }

    private ResourceQueries queries() {
        return desk.get(ResourceQueries.class);
    }
}
