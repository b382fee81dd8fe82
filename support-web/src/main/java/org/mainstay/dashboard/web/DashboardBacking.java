package org.mainstay.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.dashboard.service.Age;
import org.mainstay.dashboard.service.DashboardQueries;
import org.mainstay.dashboard.service.DayFlow;
import org.mainstay.dashboard.service.DeskView;
import org.mainstay.dashboard.service.Due;
import org.mainstay.dashboard.service.SeverityAges;
import org.mainstay.dashboard.web.Figure.Look;
import org.mainstay.dashboard.web.Figure.Mark;
import org.mainstay.dashboard.web.Figure.Row;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;

/** How the desk is doing, to look at. Each number leads to the tickets behind it. */
@Named
@RequestScoped
public class DashboardBacking {

    @Inject DashboardQueries queries;
    @Inject ActiveTexts texts;
    @Inject ActiveLocale locale;
    @Inject Times times;

    private DeskView desk;
    private List<Figure> figures;

    /** Counts before the answer begins, so that a refusal can still be a page. */
    public void load() {
        desk = queries.desk(times.getZone());
        figures = List.of(due(), severities(), flow(), teams(), people());
    }

    /** What there is to look at. */
    public List<Figure> getFigures() {
        return figures;
    }

    /** When it was counted. */
    public Instant getAt() {
        return desk.at();
    }

    private Figure due() {
        var rows = new ArrayList<Row>();
        var from = (Instant) null;
        for (var due : Due.values()) {
            var to = desk.at().plus(due.within());
            var path = open() + (from == null ? "" : "&dueFrom=" + from) + "&dueTo=" + to;
            rows.add(row(texts.of(due), new Mark(desk.due().get(due.ordinal()), path)));
            from = to;
        }
        return new Figure("due", Look.TONES, List.of(texts.get("dashboard.open")), rows);
    }

    private Figure severities() {
        var rows = new ArrayList<Row>();
        for (var age : Age.values()) {
            var marks =
                    desk.ages().stream()
                            .map(
                                    ages ->
                                            new Mark(
                                                    ages.open().get(age.ordinal()),
                                                    open() + created(age) + severity(ages)))
                            .toList();
            rows.add(new Row(texts.of(age), marks));
        }
        var series = desk.ages().stream().map(ages -> texts.of(ages.severity())).toList();
        return new Figure("severity", Look.STACK, series, rows);
    }

    private static String severity(SeverityAges ages) {
        return "&severity=" + ages.severity();
    }

    private String created(Age age) {
        var path = "";
        if (age.below() != null) {
            path += "&createdFrom=" + desk.at().minus(age.below());
        }
        if (age.ordinal() > 0) {
            path += "&createdTo=" + desk.at().minus(Age.values()[age.ordinal() - 1].below());
        }
        return path;
    }

    private Figure flow() {
        var day = DateTimeFormatter.ofPattern(texts.get("dashboard.day"), locale.getLocale());
        var rows =
                desk.days().stream()
                        .map(flow -> row(day.format(flow.day()), created(flow), resolved(flow)))
                        .toList();
        var series = List.of(texts.get("dashboard.created"), texts.get("dashboard.resolved"));
        return new Figure("flow", Look.LINES, series, rows);
    }

    private Mark created(DayFlow flow) {
        return new Mark(flow.created(), day("created", flow.day()));
    }

    private Mark resolved(DayFlow flow) {
        return new Mark(flow.resolved(), day("resolved", flow.day()));
    }

    private String day(String what, LocalDate day) {
        var from = day.atStartOfDay(times.getZone()).toInstant();
        var to = day.plusDays(1).atStartOfDay(times.getZone()).toInstant();
        return "%s?%sFrom=%s&%sTo=%s".formatted(Route.TICKETS.path(null), what, from, what, to);
    }

    private Figure teams() {
        var rows =
                desk.teams().stream()
                        .map(
                                team ->
                                        team.key() == null
                                                ? row(none(), new Mark(team.open(), null))
                                                : row(
                                                        team.name(),
                                                        new Mark(
                                                                team.open(),
                                                                open() + "&team=" + team.key())))
                        .toList();
        return new Figure("teams", Look.BARS, List.of(texts.get("dashboard.open")), rows);
    }

    private Figure people() {
        var rows =
                desk.people().stream()
                        .map(
                                one ->
                                        row(
                                                one.id() == null ? none() : one.name(),
                                                new Mark(
                                                        one.open(),
                                                        open()
                                                                + "&assignee="
                                                                + (one.id() == null
                                                                        ? "none"
                                                                        : one.id()))))
                        .toList();
        return new Figure("people", Look.BARS, List.of(texts.get("dashboard.open")), rows);
    }

    private String none() {
        return texts.get("general.unassigned");
    }

    private static String open() {
        return Route.TICKETS.path(null) + "?status=open";
    }

    private static Row row(String label, Mark... marks) {
        return new Row(label, Stream.of(marks).toList());
    }
}
