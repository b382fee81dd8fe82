package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mainstay.demo.service.Scenario.Turn;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.sla.model.ClockType;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Answer;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Patience;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.StoredFile;

/** Tells the story of a ticket so that it ends, now, where the plan wants it. */
class Storyteller {

    private static final Map<String, List<String>> CLUSTERS =
            Map.of(
                    "hadoop", List.of("lake-fra", "lake-sin", "analytics-1", "hdp-core"),
                    "kubernetes", List.of("prod-eu-1", "prod-ap-2", "edge-3", "build"),
                    "postgresql", List.of("pg-main", "pg-orders", "pg-crm", "pg-ledger"));

    private static final List<String> APPLICATIONS =
            List.of(
                    "payments",
                    "checkout",
                    "inventory",
                    "billing",
                    "reporting",
                    "catalogue",
                    "loyalty",
                    "tracking");

    /** How many of the newest versions are in use. */
    private static final int SUPPORTED = 4;

    private final DemoRepository repository;
    private final Directory directory;
    private final Promises promises;
    private final Patience patience;
    private final Map<String, StoredFile> files;
    private final Random random;
    private final Instant now;
    private final Map<String, Properties> phrases =
            Map.of("en", Resources.phrases("en"), "zh", Resources.phrases("zh"));

    Storyteller(
            DemoRepository repository,
            Directory directory,
            Promises promises,
            Patience patience,
            Map<String, StoredFile> files,
            Random random,
            Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.promises = promises;
        this.patience = patience;
        this.files = files;
        this.random = random;
        this.now = now;
    }

    /** By the ticket's number, so that nothing else in the story depends on it. */
    private void answer(Ticket ticket) {
        var turn = Math.floorMod(ticket.number().hashCode() * 31, 97);
        for (var question : directory.questions(ticket.product())) {
            var answers = question.answers();
            var value = answers.get(turn % answers.size());
            repository.add(new Answer(ticket, question.field(), value));
        }
    }

    /** Tells one story and stores what came of it. */
    List<TicketReplay.PastMail> tell(Plan.Case plan) {
        var scenario = plan.scenario();
        var product = directory.product(scenario.product());
        var version =
                oneOf(
                        product.versions().stream()
                                .filter(v -> occursIn(scenario, v))
                                .limit(SUPPORTED)
                                .toList());
        var words = words(scenario.product(), version.name());
        var createdAt = now.minus(plan.age());
        var ticket =
                new Ticket(
                        repository.nextTicketNumber(createdAt),
                        words.apply(oneOf(scenario.subjects())),
                        plan.severity(),
                        product,
                        version,
                        scenario.environment() == null ? null : words.apply(scenario.environment()),
                        plan.reporter(),
                        createdAt);
        var replay = new TicketReplay(repository, promises, directory.managers(), ticket);
        var attached =
                scenario.files().stream().map(files::get).filter(file -> file != null).toList();
        replay.open(channel(), words.apply(scenario.report()), attached);
        answer(ticket);
        if (plan.goal() != TicketStatus.NEW) {
            new Telling(plan, replay, words).tell();
        }
        // From now on, not from then: what was due long ago would all happen at the first start.
        ticket.rest(patience, now);
        return replay.finish(now.minusSeconds(1));
    }

    private static boolean occursIn(Scenario scenario, ProductVersion version) {
        var line = version.lifeCycle().known();
        return !line && scenario.versions().isEmpty()
                || scenario.versions().contains(version.name());
    }

    private UnaryOperator<String> words(String product, String version) {
        var values =
                Map.of(
                        "{cluster}", oneOf(CLUSTERS.get(product)),
                        "{app}", oneOf(APPLICATIONS),
                        "{nn}", "%02d".formatted(1 + random.nextInt(40)),
                        "{n}", String.valueOf(4 + random.nextInt(26)),
                        "{m}", String.valueOf(60 + random.nextInt(80)),
                        "{pct}", String.valueOf(84 + random.nextInt(13)),
                        "{nodes}", String.valueOf(18 + random.nextInt(30)),
                        "{version}", version,
                        "{major}", version.replaceAll("\\..*", ""));
        return text -> {
            var filled = text;
            for (var value : values.entrySet()) {
                filled = filled.replace(value.getKey(), value.getValue());
            }
            return filled;
        };
    }

    private Channel channel() {
        var dice = random.nextInt(20);
        return dice < 14
                ? Channel.WEB
                : dice < 17 ? Channel.EMAIL : dice < 19 ? Channel.REST : Channel.PHONE;
    }

    private <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    private Instant between(Instant from, Instant to, double share) {
        var millis = Duration.between(from, to).toMillis();
        return from.plusMillis(Math.max(1, (long) (millis * share)));
    }

    /** One ticket on its way from the first answer to its goal. */
    private final class Telling {

        private final Plan.Case plan;
        private final TicketReplay replay;
        private final UnaryOperator<String> words;
        private final Ticket ticket;
        private final Properties say;
        private final boolean done;
        private Person assignee;
        private Instant at;

        Telling(Plan.Case plan, TicketReplay replay, UnaryOperator<String> words) {
            this.plan = plan;
            this.replay = replay;
            this.words = words;
            this.ticket = replay.ticket();
            this.say = phrases.get(plan.scenario().language());
            this.done = plan.goal().done();
        }

        void tell() {
            var turns = plan.scenario().turns();
            var count = done || plan.reopened() ? turns.size() : turnsTo(plan.goal(), turns);
            var end = end();
            var answered = firstAnswer(end);
            triage(answered);
            for (int i = 0; i < count; i++) {
                at = i == 0 ? answered : next(end, count - i + 1, turns.get(i), turns.get(i - 1));
                play(turns.get(i).with(words));
            }
            settle(end);
            if (ticket.status() == TicketStatus.OPEN && ticket.severity() == Severity.HIGH) {
                var steps = List.of(say.getProperty("steps").split("\\|"));
                replay.plan(steps, ticket.number().hashCode() & 1, at);
            }
        }

        /** How many turns lead to a status in which a ticket stays open. */
        private int turnsTo(TicketStatus goal, List<Turn> turns) {
            if (goal.waiting()) {
                return IntStream.range(0, turns.size())
                                .filter(i -> turns.get(i).then() == goal)
                                .findFirst()
                                .orElse(0)
                        + 1;
            }
            var possible =
                    IntStream.range(1, turns.size())
                            .filter(count -> turns.get(count - 1).then() == null)
                            .boxed()
                            .toList();
            return possible.isEmpty() ? 1 : oneOf(possible);
        }

        /** When it was resolved, or for an open ticket when something last happened. */
        private Instant end() {
            if (!done) {
                var share = plan.reopened() ? 0.6 : 0.7 + random.nextDouble() * 0.28;
                return between(ticket.createdAt(), now, share);
            }
            var late = random.nextInt(11) == 0;
            var share = late ? 1.1 + random.nextDouble() * 0.3 : 0.08 + random.nextDouble() * 0.7;
            var end = promises.after(ticket, ClockType.RESOLUTION, share);
            var latest = between(ticket.createdAt(), now, plan.reopened() ? 0.5 : 0.85);
            return end.isBefore(latest) ? end : between(ticket.createdAt(), latest, 0.9);
        }

        private Instant firstAnswer(Instant end) {
            var late = random.nextInt(9) == 0 && !plan.goal().waiting();
            var share = late ? 1.05 + random.nextDouble() * 0.5 : 0.06 + random.nextDouble() * 0.75;
            var planned = promises.after(ticket, ClockType.FIRST_RESPONSE, share);
            var latest = between(ticket.createdAt(), end, 0.4);
            return planned.isBefore(latest) ? planned : latest;
        }

        private void triage(Instant answered) {
            var dice = random.nextInt(10);
            var team = team(dice);
            var members = List.copyOf(team.members());
            assignee = plan.assignee() != null ? plan.assignee() : oneOf(members);
            var by = dice < 4 ? team.lead() : assignee;
            var when = between(ticket.createdAt(), answered, 0.3 + random.nextDouble() * 0.5);
            replay.assign(team, assignee, by, when);
            replay.tag(plan.scenario().tags(), by, between(when, answered, 0.2));
            if (team.key().equals("duty")) {
                replay.say(
                        assignee,
                        MessageKind.INTERNAL,
                        Channel.WEB,
                        say.getProperty("takeover"),
                        between(when, answered, 0.5));
            }
        }

        private Team team(int dice) {
            var own = ticket.product().team();
            if (plan.assignee() != null) {
                return own;
            } else if (plan.scenario().language().equals("zh")) {
                return directory.team("apac");
            } else if (ticket.severity() == Severity.URGENT && dice > 6) {
                return directory.team("duty");
            }
            return plan.scenario().tags().contains("performance") && dice > 3
                    ? directory.team("performance")
                    : own;
        }

        /** A customer who is asked for something answers soon; the rest takes its time. */
        private Instant next(Instant end, int left, Turn turn, Turn before) {
            var asked = before.then() == TicketStatus.WAITING_CUSTOMER && !turn.staff();
            var share = (asked ? 0.25 : 0.6 + random.nextDouble() * 0.6) / left;
            return between(at, end, Math.min(0.9, share));
        }

        private void play(Turn turn) {
            var author = turn.staff() ? assignee : ticket.reporter();
            if (turn.staff() && ticket.status().waiting()) {
                replay.enter(TicketStatus.OPEN, null, author, at);
                at = at.plusMillis(40_000);
            }
            replay.say(author, turn.kind(), Channel.WEB, turn.text(), at);
            if (turn.then() != null) {
                replay.enter(turn.then(), turn.reason(), author, at);
            }
        }

        private void settle(Instant end) {
            if (done || plan.reopened()) {
                finish(end);
            } else if (ticket.status() != plan.goal()) {
                at = between(at, end, 0.9);
                var third = plan.goal() == TicketStatus.WAITING_THIRD_PARTY;
                var reason =
                        third
                                ? plan.scenario().thirdParty()
                                : plan.goal().waiting() ? say.getProperty("waiting") : null;
                replay.enter(
                        plan.goal(), reason == null ? null : words.apply(reason), assignee, at);
            }
        }

        private void finish(Instant end) {
            at = at.isBefore(end) ? end : at.plusMillis(60_000);
            replay.resolve(words.apply(plan.scenario().solution()), assignee, at);
            if (plan.reopened()) {
                at = between(at, now, 0.3);
                replay.say(
                        ticket.reporter(),
                        MessageKind.PUBLIC,
                        Channel.WEB,
                        say.getProperty("reopen"),
                        at);
                at = between(at, now, 0.2);
                replay.say(
                        assignee,
                        MessageKind.PUBLIC,
                        Channel.WEB,
                        say.getProperty("reopen.note"),
                        at);
            }
            if (plan.reopened() && done) {
                at = between(at, now, 0.3);
                replay.resolve(words.apply(plan.scenario().solution()), assignee, at);
            }
            if (plan.goal() == TicketStatus.CLOSED) {
                close();
            }
        }

        private void close() {
            var longest = at.plus(Duration.ofHours(6 + random.nextInt(90)));
            at = longest.isBefore(now) ? longest : between(at, now, 0.7);
            var confirms = random.nextInt(3) > 0;
            var by = confirms ? ticket.reporter() : assignee;
            if (confirms) {
                // A message would reopen it: the thanks come as a note of the desk's phone call.
                replay.say(
                        assignee,
                        MessageKind.INTERNAL,
                        Channel.PHONE,
                        "> " + say.getProperty("confirm." + (1 + random.nextInt(3))),
                        at.minusMillis(90_000));
            }
            replay.enter(TicketStatus.CLOSED, null, by, at);
            if (confirms) {
                rate();
            }
        }

        /** Two of three who confirm say what they thought; one of eight of those was not happy. */
        private void rate() {
            var draw = Math.floorMod(ticket.number().hashCode(), 24);
            if (draw < 16) {
                var rating = draw < 2 ? Rating.BAD : Rating.GOOD;
                var remark = draw < 6 ? say.getProperty("rating." + rating + "." + draw % 2) : null;
                var soon = at.plus(Duration.ofMinutes(10 + 7L * draw));
                replay.rate(rating, remark, soon.isBefore(now) ? soon : at);
            }
        }
    }
}
