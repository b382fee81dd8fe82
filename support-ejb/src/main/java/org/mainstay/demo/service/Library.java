package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.document.model.Audience;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.product.model.VersionRange;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.ticket.service.StoredFile;

/** What people contributed to the demo’s library, in the statuses it goes through. */
final class Library {

    private static final String FIELD = " \\| ";
    private static final String ELSEWHERE = "://";
    private static final Duration APART = Duration.ofDays(9);
    private static final Duration LOOKED_AT = Duration.ofHours(20);

    private final DemoRepository repository;
    private final Directory directory;
    private final Map<String, StoredFile> files;
    private Instant contributed;

    Library(
            DemoRepository repository,
            Directory directory,
            Map<String, StoredFile> files,
            Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.files = files;
        this.contributed = now.minus(APART.multipliedBy(8)).plus(LOOKED_AT);
    }

    private static Stream<String[]> entries() {
        return Stream.of(Resources.text("library.txt").split("(?m)^=== "))
                .filter(text -> !text.isBlank())
                .map(text -> text.split("\n", 3));
    }

    /** Names of the files in it. */
    static List<String> files() {
        return entries()
                .map(lines -> lines[0].split(FIELD)[0])
                .filter(place -> !place.contains(ELSEWHERE))
                .toList();
    }

    void store() {
        entries()
                .forEach(
                        lines -> {
                            store(lines[0].split(FIELD), lines[1], lines[2].strip());
                            contributed = contributed.plus(APART);
                        });
    }

    private void store(String[] field, String title, String description) {
        var contributor = directory.person(field[6]);
        var resource = new Resource(repository.nextResourceKey(), contributor, contributed);
        resource.describe(title, description, ResourceKind.valueOf(field[1]), field[4]);
        var range = field[3].equals("-") ? null : VersionRange.parse(field[3]);
        resource.apply(directory.product(field[2]), range);
        resource.showTo(Audience.CUSTOMERS, null);
        resource.tag(Set.of(field[7].split(", ")));
        place(resource, field[0]);
        repository.add(resource);
        var status = ResourceStatus.valueOf(field[5]);
        if (status != ResourceStatus.PENDING) {
            var reason = status == ResourceStatus.REFUSED ? "模板第 12 行包含真实的令牌。请删除后重新提交。" : null;
            var at = contributed.plus(LOOKED_AT);
            resource.decide(status, directory.person("moderator"), reason, at);
        }
        repository.add(
                new HistoryEntry(
                        Subject.RESOURCE,
                        resource.id(),
                        contributed,
                        contributed,
                        contributor.id(),
                        contributor.displayName(),
                        Action.CREATED,
                        null,
                        null,
                        resource.key(),
                        true));
    }

    private void place(Resource resource, String place) {
        if (place.contains(ELSEWHERE)) {
            resource.point(place, null);
        } else {
            var file = files.get(place);
            resource.bring(file.fileName(), file.contentType(), file.size(), file.sha256());
        }
    }
}
