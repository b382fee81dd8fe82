package org.mainstay.demo.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/** Which tickets there are: how old, how severe, whose, and how far they have come. */
class Plan {

    static final int TICKETS = 300;
    private static final int RESOLVED = 22;
    private static final int DAYS = 90;

    /**
     * One ticket.
     *
     * @param age how long ago it was reported
     * @param goal the status it has now
     * @param reopened whether it was resolved once before
     * @param assignee null where the team decides
     */
    record Case(
            Duration age,
            TicketStatus goal,
            boolean reopened,
            Severity severity,
            Scenario scenario,
            Person reporter,
            Person assignee) {}

    private final Directory directory;
    private final Random random;
    private final List<Scenario> scenarios;
    private final Map<Scenario, Integer> told = new HashMap<>();

    Plan(Directory directory, Random random) {
        this.directory = directory;
        this.random = random;
        var all = new ArrayList<Scenario>();
        Stream.of("hadoop.txt", "kubernetes.txt", "postgresql.txt")
                .flatMap(Scenario::read)
                .forEach(all::add);
        Collections.shuffle(all, random);
        this.scenarios = all;
    }

    /** All tickets, the oldest first. */
    List<Case> cases() {
        var cases = new ArrayList<Case>();
        Resources.lines("open.txt").forEach(line -> cases.add(open(line.split(" "))));
        for (int i = 0; i < RESOLVED; i++) {
            cases.add(done(TicketStatus.RESOLVED, i));
        }
        while (cases.size() < TICKETS) {
            cases.add(done(TicketStatus.CLOSED, cases.size()));
        }
        cases.sort(Comparator.comparing(Case::age).reversed());
        return cases;
    }

    private Case open(String[] field) {
        var reopened = field[0].equals("REOPENED");
        var goal = reopened ? TicketStatus.OPEN : TicketStatus.valueOf(field[0]);
        var severity = Severity.of(Integer.parseInt(field[1]));
        var scenario =
                scenarios.stream()
                        .filter(s -> s.product().equals(field[3]))
                        .filter(s -> s.language().equals(field[4].equals("zh") ? "zh" : "en"))
                        .filter(
                                s ->
                                        goal != TicketStatus.WAITING_THIRD_PARTY
                                                || s.thirdParty() != null)
                        .min(
                                Comparator.<Scenario, Boolean>comparing(
                                                s -> !s.severities().contains(severity))
                                        .thenComparing(this::timesTold))
                        .orElseThrow();
        told.merge(scenario, 1, Integer::sum);
        // The seconds make the times look less like a plan.
        var age = age(field[2]).minusSeconds(random.nextInt(50));
        return new Case(
                age,
                goal,
                reopened,
                severity,
                scenario,
                reporter(field[4]),
                directory.person(field[5]));
    }

    private static Duration age(String text) {
        var days = text.endsWith("d") ? text.substring(0, text.length() - 1) : null;
        return days != null
                ? Duration.ofDays(Long.parseLong(days))
                : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private Person reporter(String who) {
        return switch (who) {
            case "any" -> oneOf(directory.ordinaryCustomers());
            case "zh" -> oneOf(directory.customersOf(Directory.CHINESE_CUSTOMER));
            case "bank" -> oneOf(directory.customersOf(Directory.PREMIUM_CUSTOMER));
            default -> directory.person(who);
        };
    }

    private Case done(TicketStatus goal, int index) {
        var scenario = scenarios.stream().min(Comparator.comparing(this::timesTold)).orElseThrow();
        told.merge(scenario, 1, Integer::sum);
        var severities = List.copyOf(scenario.severities());
        var severity = severities.get(random.nextInt(severities.size()));
        var least =
                switch (severity) {
                    case URGENT -> 2;
                    case HIGH -> 5;
                    case MEDIUM -> 12;
                    case LOW -> 16;
                };
        var most = goal == TicketStatus.RESOLVED ? least + 8 : DAYS;
        var minutes = least * 1440 + random.nextInt((most - least) * 1440);
        var reporter =
                scenario.language().equals("zh")
                        ? reporter("zh")
                        // Every tenth is the demo customer's, who would otherwise have few.
                        : reporter(index % 10 == 0 ? "customer" : index % 5 == 1 ? "bank" : "any");
        return new Case(
                Duration.ofMinutes(minutes).plusSeconds(random.nextInt(60)),
                goal,
                goal == TicketStatus.CLOSED && index % 23 == 0,
                severity,
                scenario,
                reporter,
                null);
    }

    int timesTold(Scenario scenario) {
        return told.getOrDefault(scenario, 0);
    }

    private <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
