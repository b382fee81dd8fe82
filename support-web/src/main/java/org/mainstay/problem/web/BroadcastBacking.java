package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.model.Translation;
import org.mainstay.problem.service.BroadcastService;
import org.mainstay.problem.service.MoveProblem;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.problem.service.Readers;
import org.mainstay.problem.service.SendBroadcast;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.omnifaces.cdi.Param;

/**
 * Tells the customers of all open tickets of a problem something. It is shown first to whoever
 * wrote it, with how many will read it; the page it is sent from is that one.
 */
@Named
@RequestScoped
public class BroadcastBacking {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;
    @Inject BroadcastService broadcasts;
    @Inject MarkdownRenderer markdown;
    @Inject ActiveTexts texts;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "broadcast")
    private Long broadcast;

    private @Size(max = Translation.TEXT_MAXLENGTH) String english;
    private @Size(max = Translation.TEXT_MAXLENGTH) String chinese;
    private Map<Language, Readers> readers;

    private Translation text() {
        return new Translation(english, chinese);
    }

    /** Shows what will be sent to how many. */
    public void check() {
        if (text().empty()) {
            pages.complainAt("english", texts.get("error.problem.text_required"));
        }
    }

    /** Sends it. */
    public void send() {
        broadcasts.send(new SendBroadcast(number, text(), version));
        pages.tell("problem_broadcast.sent");
        pages.go(Route.PROBLEM.path(number));
    }

    /** Sends it as the solution of the problem. */
    public void resolve() {
        problems.move(new MoveProblem(number, ProblemStatus.RESOLVED, text(), version));
        pages.tell("problem_broadcast.resolved");
        pages.go(Route.PROBLEM.path(number));
    }

    /** Tries again what was given up of a broadcast. */
    public void retry() {
        broadcasts.retry(number, broadcast);
        pages.go(Route.PROBLEM.path(number));
    }

    /**
     * Whether what was written is shown before it is sent. The buttons that send it are only there
     * then, so they show it too: Faces asks before it has read the texts.
     */
    public boolean isChecked() {
        return pressed("send") || pressed("resolve") || pressed("check") && !text().empty();
    }

    private boolean pressed(String button) {
        return request.getParameter(button) != null;
    }

    private Map<Language, Readers> readers() {
        if (readers == null) {
            readers = queries.readers(number);
        }
        return readers;
    }

    /** How many customers would read a text. */
    public Readers readers(Language language) {
        return readers().get(language);
    }

    /** How many open tickets there are. */
    public long getTickets() {
        return readers().values().stream().mapToLong(Readers::tickets).sum();
    }

    /** What will be sent, each text with how many read it. */
    public List<Preview> getPreviews() {
        var text = text();
        return Stream.of(Language.values())
                .filter(language -> text.in(language) != null)
                .map(language -> preview(text, language))
                .toList();
    }

    private Preview preview(Translation text, Language language) {
        var own = readers().get(language);
        var others =
                text.in(language.other()) == null
                        ? readers().get(language.other())
                        : new Readers(0, 0);
        return new Preview(
                language,
                own.customers() + others.customers(),
                own.tickets() + others.tickets(),
                others.customers(),
                markdown.render(text.in(language)));
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }

    public String getChinese() {
        return chinese;
    }

    public void setChinese(String chinese) {
        this.chinese = chinese;
    }

    /**
     * A text before it is sent.
     *
     * @param others customers among its readers who would rather read the other language
     * @param html safe to show
     */
    public record Preview(
            Language language, long customers, long tickets, long others, String html) {}
}
