package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Times;

/** Puts entries of the history into sentences. */
@Named
@RequestScoped
public class HistoryWords {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");

    /** What stands before the constants in the texts of fields that hold a list of them. */
    private static final Map<String, String> CONSTANTS =
            Map.of("roles", "Role.", "events", "WebhookEvent.");

    /** What stands before the statuses in the texts of what is no ticket. */
    private static final Map<String, String> STATUSES =
            Map.of(
                    Subject.PROBLEM.name(),
                    "ProblemStatus.",
                    Subject.DOCUMENT.name(),
                    "DocumentStatus.",
                    Subject.COURSE.name(),
                    "CourseStatus.",
                    Subject.RELEASE.name(),
                    "ReleaseStatus.",
                    Subject.RESOURCE.name(),
                    "ResourceStatus.");

    private static final Pattern LEVEL = Pattern.compile("([A-Z_]+) (\\d+)");
    private static final Pattern LINK = Pattern.compile("([A-Z_]+) (\\d{4}-\\d+)");

    /** Fields that hold lengths of time. */
    private static final Set<String> SPENT = Set.of("timeNoted", "timeSpent", "timeRemoved");

    /** Before the key of something a product asks. */
    private static final String ANSWER = "fields.";

    /** Before the gate of a release. */
    private static final String GATE = "gate.";

    /** Before the name of a version. */
    private static final String LIFE_CYCLE = "lifeCycle.";

    @Inject ActiveTexts texts;
    @Inject Times times;

    /** The entry of a ticket as a sentence. */
    public String of(HistoryView entry) {
        return sentence("history." + entry.action(), "TicketStatus.", entry);
    }

    /**
     * The entry as a sentence.
     *
     * @param subject what it is about, as {@code HistoryEntry.Subject} names it
     */
    public String about(String subject, HistoryView entry) {
        var own = "history." + subject + "." + entry.action();
        var statuses = STATUSES.getOrDefault(subject, "TicketStatus.");
        return sentence(texts.has(own) ? own : "history." + entry.action(), statuses, entry);
    }

    private String sentence(String base, String statuses, HistoryView entry) {
        var key = base + "." + entry.field();
        var field = field(entry);
        var to = value(entry, statuses, entry.to());
        var from = value(entry, statuses, entry.from());
        if (entry.field() != null && texts.has(key)) {
            return texts.get(key, actor(entry), from, to);
        }
        if (entry.field() == null || !texts.has(base + ".value")) {
            return texts.get(base, actor(entry), field, to);
        }
        if (to.isEmpty()) {
            return texts.get(base + ".none", actor(entry), field, from);
        }
        return from.isEmpty()
                ? texts.get(base + ".first", actor(entry), field, to)
                : texts.get(base + ".value", actor(entry), field, from, to);
    }

    private String actor(HistoryView entry) {
        return entry.actorId() == null ? Actor.SYSTEM_NAME : entry.actor();
    }

    private String field(HistoryView entry) {
        if (entry.field() == null) {
            return "";
        }
        if (entry.field().startsWith(ANSWER)) {
            return entry.field().substring(ANSWER.length());
        }
        if (entry.field().startsWith(LIFE_CYCLE)) {
            var version = entry.field().substring(LIFE_CYCLE.length());
            return texts.get("history.field.lifeCycle", version);
        }
        if (entry.field().startsWith(GATE)) {
            return texts.get("Gate." + entry.field().substring(GATE.length()));
        }
        var key = "history.field." + entry.field();
        return texts.has(key) ? texts.get(key) : entry.field();
    }

    private String value(HistoryView entry, String statuses, String value) {
        if (value == null) {
            return "";
        }
        if (SPENT.contains(String.valueOf(entry.field()))) {
            return times.hours(Duration.parse(value));
        }
        var level = LEVEL.matcher(value);
        if (entry.action() == Action.ESCALATED && level.matches()) {
            return texts.get(
                    "history.level", texts.get("ClockType." + level.group(1)), level.group(2));
        }
        var link = LINK.matcher(value);
        if (link.matches() && entry.field() == null) {
            var relation = texts.get("LinkRelation." + link.group(1));
            return texts.get("history.link", relation, link.group(2));
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            var items = value.substring(1, value.length() - 1);
            var kind = entry.field() == null ? null : CONSTANTS.get(entry.field());
            return kind == null
                    ? items
                    : CONSTANT.matcher(items).replaceAll(one -> texts.get(kind + one.group()));
        }
        if (!value.matches("[A-Z_]+")) {
            return value;
        }
        if (entry.action() == Action.REMINDED) {
            return texts.get("TicketStatus." + value);
        }
        var type =
                switch (entry.field() == null ? "" : entry.field()) {
                    case "status" -> statuses;
                    case "severity" -> "Severity.";
                    case "rating" -> "Rating.";
                    case "timeActivity" -> "Activity.";
                        // Of what has a status and a kind, both are named after it.
                    case "kind" -> statuses.replace("Status", "Kind");
                    case "audience" -> "Audience.";
                    case "origin" -> "DocumentOrigin.";
                    default -> "ClockType.";
                };
        return texts.has(type + value) ? texts.get(type + value) : value;
    }
}
