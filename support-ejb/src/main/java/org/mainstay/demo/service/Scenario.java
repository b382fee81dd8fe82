package org.mainstay.demo.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A problem as it comes up now and then: how it is reported, what is said about it, what solves it.
 *
 * @param language {@code en} or {@code zh}
 * @param versions of the product in which it occurs; empty for all
 * @param subjects several, for the several times it comes up
 * @param thirdParty why the ticket might wait for somebody else; null if it never does
 * @param files names of files that come with the report
 */
record Scenario(
        String product,
        String language,
        Set<Severity> severities,
        List<String> tags,
        List<String> versions,
        List<String> subjects,
        String environment,
        String thirdParty,
        List<String> files,
        String report,
        List<Turn> turns,
        String solution) {

    private static final Pattern HEADING =
            Pattern.compile("\\[(report|agent|customer|note|solution)(?: (wait|third): (.+))?]");

    /**
     * What somebody says.
     *
     * @param then the status the ticket goes to with it; null for none
     * @param reason why it waits then
     */
    record Turn(boolean staff, MessageKind kind, TicketStatus then, String reason, String text) {

        Turn with(UnaryOperator<String> words) {
            return new Turn(
                    staff,
                    kind,
                    then,
                    reason == null ? null : words.apply(reason),
                    words.apply(text));
        }
    }

    /** Reads the scenarios of a file; its form is plain from any of them. */
    static Stream<Scenario> read(String file) {
        return Stream.of(Resources.text(file).split("(?m)^=== "))
                .filter(part -> !part.isBlank())
                .map(Scenario::parse);
    }

    private static Scenario parse(String part) {
        var lines = part.lines().toList();
        var head = lines.get(0).split(" ");
        var severities = new LinkedHashSet<Severity>();
        for (var level : head[2].split(",")) {
            severities.add(Severity.of(Integer.parseInt(level)));
        }
        var subjects = new ArrayList<String>();
        var files = new ArrayList<String>();
        var turns = new ArrayList<Turn>();
        var versions = new ArrayList<String>();
        String environment = null;
        String thirdParty = null;
        String report = null;
        String solution = null;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                var text = new StringBuilder();
                while (i + 1 < lines.size() && !HEADING.matcher(lines.get(i + 1)).matches()) {
                    text.append(lines.get(++i)).append('\n');
                }
                var said = text.toString().strip();
                switch (heading.group(1)) {
                    case "report" -> report = said;
                    case "solution" -> solution = said;
                    default -> {
                        var turn = turn(heading.group(1), heading.group(2), heading.group(3), said);
                        turns.add(turn);
                        if (turn.then() == TicketStatus.WAITING_THIRD_PARTY) {
                            thirdParty = turn.reason();
                        }
                    }
                }
            } else if (line.startsWith("s: ")) {
                subjects.add(line.substring(3));
            } else if (line.startsWith("v: ")) {
                versions.addAll(List.of(line.substring(3).split(" ")));
            } else if (line.startsWith("e: ")) {
                environment = line.substring(3);
            } else if (line.startsWith("third: ")) {
                thirdParty = line.substring(7);
            } else if (line.startsWith("file: ")) {
                files.add(line.substring(6));
            }
        }
        return new Scenario(
                head[0],
                head[1],
                severities,
                List.of(head).subList(3, head.length),
                versions,
                subjects,
                environment,
                thirdParty,
                files,
                report,
                turns,
                solution);
    }

    private static Turn turn(String who, String wait, String reason, String text) {
        var then =
                wait == null
                        ? null
                        : wait.equals("third")
                                ? TicketStatus.WAITING_THIRD_PARTY
                                : TicketStatus.WAITING_CUSTOMER;
        return new Turn(
                !who.equals("customer"),
                who.equals("note") ? MessageKind.INTERNAL : MessageKind.PUBLIC,
                then,
                reason,
                text);
    }
}
