package org.mainstay.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mainstay.certificate.service.TeamTraining;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.EnrolmentState;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.dashboard.service.Age;
import org.mainstay.dashboard.service.Due;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.document.service.DiffLine;
import org.mainstay.document.service.Finding;
import org.mainstay.document.service.ImportProblem;
import org.mainstay.document.service.ImportReport;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.AccountState;
import org.mainstay.mail.model.Mail;
import org.mainstay.operation.service.FirstStep;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.Phase;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.search.service.SearchKind;
import org.mainstay.settings.Origin;
import org.mainstay.settings.Setting;
import org.mainstay.shared.model.Language;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.WorkshopStatus;

/** The texts, held together with each other and with what uses them. */
class MessageBundlesTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path BUNDLES = MODULE.resolve("src/main/resources/i18n");
    private static final Path PAGES = MODULE.resolve("src/main/webapp");
    private static final Path SERVICES = MODULE.resolveSibling("support-ejb/src/main/java");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern IN_PAGE =
            Pattern.compile("(?:i18n\\[|texts\\.with\\()['\"]([\\w.]+)['\"](?!\\.concat|\\.con)");
    private static final Pattern PREFIX_IN_PAGE = Pattern.compile("i18n\\['([\\w.]+\\.)'\\.concat");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+\\.?)\"");
    private static final Pattern ERROR_CODE =
            Pattern.compile(
                    "(?:Unprocessable|InvalidInput|Conflict)Exception\\(\\s*\"([a-z_.]+)\"|super\\("
                            + "\"([a-z_]+(?:\\.[a-z_]+)?)\"");
    private static final Pattern NOT_FOUND =
            Pattern.compile("NotFoundException\\(\\s*\"([a-z_]+)\"");

    /** Starts of keys that are put together from parts. */
    private static final List<String> COMPOSED =
            List.of(
                    "times.pattern.",
                    "clock.reason.",
                    "clock.sentence.",
                    "clock.customer.",
                    "ticket_list.facet.",
                    "ticket_detail.step.",
                    "ticket_list.tab.",
                    "work.group.",
                    "dashboard.due.",
                    "dashboard.severity.",
                    "dashboard.flow.",
                    "dashboard.teams.",
                    "dashboard.people.",
                    "history.",
                    "library.audience.",
                    "error.");

    /** Enums whose constants are shown to people. */
    private static final List<Class<? extends Enum<?>>> SHOWN =
            List.of(
                    TicketStatus.class,
                    Severity.class,
                    MessageKind.class,
                    LinkRelation.class,
                    Activity.class,
                    Due.class,
                    Age.class,
                    Channel.class,
                    Role.class,
                    ClockType.class,
                    ClockState.class,
                    RecipientRole.class,
                    NotificationKind.class,
                    NotificationPace.class,
                    Mail.State.class,
                    WebhookDelivery.State.class,
                    WebhookEvent.class,
                    AccountState.class,
                    FirstStep.class,
                    SearchKind.class,
                    Origin.class,
                    ProblemStatus.class,
                    Language.class,
                    Audience.class,
                    DocumentKind.class,
                    DocumentOrigin.class,
                    DocumentStatus.class,
                    ReviewDecision.class,
                    DiffLine.Kind.class,
                    Finding.Kind.class,
                    ImportProblem.Code.class,
                    ImportReport.Outcome.class,
                    Broadcast.Purpose.class,
                    BroadcastDelivery.State.class,
                    Setting.class,
                    FieldType.class,
                    Phase.class,
                    CourseStatus.class,
                    LessonKind.class,
                    QuestionKind.class,
                    EnrolmentState.class,
                    TeamTraining.Standing.class,
                    CompletionRule.class,
                    RegistrationState.class,
                    WorkshopStatus.class,
                    Gate.class,
                    ReleaseStatus.class,
                    ResourceKind.class,
                    ResourceStatus.class);

    /** Texts that are the same in Chinese. */
    private static final Set<String> WITHOUT_CHINESE =
            Set.of(
                    "general.product",
                    "frame.language.other",
                    "frame.language.title",
                    "user_list.capped",
                    "names.bytes",
                    "names.kilobytes",
                    "names.megabytes",
                    "names.two",
                    "release_detail.sum",
                    "lookup.placeholder",
                    "lookup.ticket",
                    "history.link",
                    "times.two",
                    "times.pattern.today",
                    "times.pattern.week",
                    "jakarta.faces.validator.BeanValidator.MESSAGE");

    @Test
    void chineseHasTheSameKeys() {
        bundles()
                .forEach(
                        (name, english) ->
                                assertThat(read(name + "_zh_CN").keySet())
                                        .as(name)
                                        .isEqualTo(english.keySet()));
    }

    @Test
    void chineseTakesTheSameParameters() {
        each(
                (key, english, chinese) ->
                        assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english)));
    }

    @Test
    void chineseIsChinese() {
        each(
                (key, english, chinese) -> {
                    if (!WITHOUT_CHINESE.contains(key)) {
                        assertThat(chinese).as(key).containsPattern("\\p{IsHan}");
                    }
                });
    }

    @Test
    void textsAreTypographicallyClean() {
        each(
                (key, english, chinese) -> {
                    for (var text : List.of(english, chinese)) {
                        assertThat(text).as(key).isNotBlank().doesNotContain("'", "  ");
                        assertThat(text.strip()).as(key).isEqualTo(text);
                    }
                });
    }

    @Test
    void keysAreUnique() throws IOException {
        for (var file : files(BUNDLES, ".properties")) {
            var keys =
                    Files.readAllLines(file, UTF_8).stream()
                            .filter(line -> line.matches("[\\w.]+=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();

            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
        assertThat(bundles().values().stream().flatMap(b -> b.keySet().stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyBundleIsRead() {
        var read = new TreeSet<>(Texts.BUNDLES);
        read.add("faces");

        assertThat(bundles().keySet()).isEqualTo(read);
    }

    @Test
    void everyKeyInPagesExists() throws IOException {
        assertThat(keys()).containsAll(usedInPages());
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var used = usedInPages();
        used.addAll(usedInJava());
        var prefixes = prefixesInPages();
        prefixes.addAll(COMPOSED);
        var enums = constants();

        var unused =
                keys().stream()
                        .filter(key -> !used.contains(key) && !enums.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .filter(key -> !key.startsWith("jakarta."))
                        .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void everyConstantHasAText() {
        var expected = new TreeSet<>(constants());
        Stream.of(Severity.values()).forEach(s -> expected.add("Severity." + s + ".definition"));
        Stream.of(Role.values()).forEach(r -> expected.add("Role." + r + ".definition"));
        Stream.of(FirstStep.values()).forEach(s -> expected.add("FirstStep." + s + ".definition"));
        Stream.of(HistoryEntry.Action.values()).forEach(a -> expected.add("history." + a));

        assertThat(keys()).containsAll(expected);
    }

    @Test
    void settingsAreExplainedAsInTheirDocumentation() {
        var english = bundles().get("operation");

        for (var setting : Setting.values()) {
            assertThat(english.get("Setting." + setting))
                    .isEqualTo(setting.meaning().replace('\'', '’'));
        }
    }

    @Test
    void everyErrorCodeHasAText() throws IOException {
        var codes = new TreeSet<String>();
        for (var file : files(SERVICES, ".java")) {
            var source = Files.readString(file, UTF_8);
            ERROR_CODE
                    .matcher(source)
                    .results()
                    .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                    .forEach(codes::add);
            NOT_FOUND.matcher(source).results().forEach(m -> codes.add(m.group(1) + ".not_found"));
        }

        assertThat(codes).contains("ticket.not_found", "stale", "not_permitted");
        assertThat(keys())
                .containsAll(codes.stream().map("error."::concat).collect(Collectors.toList()));
    }

    @Test
    void pagesHaveNoTextStyleOrScriptOfTheirOwn() throws IOException {
        for (var file : files(PAGES, ".xhtml")) {
            var page = Files.readString(file, UTF_8).replaceAll("(?s)<!--.*?-->", "");
            var texts =
                    page.replaceAll("<kbd>[^<]*</kbd>", "")
                            .replaceAll("#\\{(?:[^}'\"]|'[^']*'|\"[^\"]*\")*}", "")
                            .replaceAll("(?s)<(?:[^>\"]|\"[^\"]*\")*>", "");

            assertThat(texts).as(file.toString()).doesNotContainPattern("\\p{L}{2}");
            assertThat(page)
                    .as(file.toString())
                    .doesNotContain("<style", " style=", " onclick=")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    private interface Pair {
        void check(String key, String english, String chinese);
    }

    private static void each(Pair pair) {
        bundles()
                .forEach(
                        (name, english) -> {
                            var chinese = read(name + "_zh_CN");
                            english.forEach((key, text) -> pair.check(key, text, chinese.get(key)));
                        });
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return bundles().values().stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants() {
        return SHOWN.stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(c -> c.getDeclaringClass().getSimpleName() + "." + c.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> usedInPages() throws IOException {
        return inPages(IN_PAGE);
    }

    private static Set<String> prefixesInPages() throws IOException {
        return inPages(PREFIX_IN_PAGE);
    }

    private static Set<String> inPages(Pattern pattern) throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(PAGES, ".xhtml")) {
            pattern.matcher(Files.readString(file, UTF_8))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }
        return used;
    }

    private static Set<String> usedInJava() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(MODULE.resolve("src/main/java"), ".java")) {
            IN_JAVA.matcher(Files.readString(file, UTF_8))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }
        return used;
    }

    private static Map<String, Map<String, String>> bundles() {
        var bundles = new TreeMap<String, Map<String, String>>();
        for (var file : files(BUNDLES, ".properties")) {
            var name = file.getFileName().toString().replace(".properties", "");
            if (!name.contains("_")) {
                bundles.put(name, read(name));
            }
        }
        return bundles;
    }

    private static Map<String, String> read(String name) {
        var texts = new LinkedHashMap<String, String>();
        try {
            for (var line : Files.readAllLines(BUNDLES.resolve(name + ".properties"), UTF_8)) {
                if (!line.startsWith("#") && line.contains("=")) {
                    var equals = line.indexOf('=');
                    texts.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static List<Path> files(Path root, String suffix) {
        try (var walk = Files.walk(root)) {
            return new ArrayList<>(
                    walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
