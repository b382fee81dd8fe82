package org.mainstay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.mainstay.harness.Poll;

/** List, form and detail of tickets. */
class TicketPages extends AppPage {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    TicketPages(Page page, URI base) {
        super(page, base);
    }

    /** Reports a problem of the severity with hadoop; returns the number. */
    String report(String subject, String body, String severity) {
        open("tickets/new");
        checkAccessibility();
        field("ticketForm", "subject").fill(subject);
        page.locator("input[name=severity][value=" + severity + "]").check(force());
        field("ticketForm", "product").selectOption(new SelectOption().setLabel("Hadoop"));
        field("ticketForm", "body").fill(body);
        press("ticketForm", "open");
        page.waitForURL(Pattern.compile(".*/tickets/\\d{4}-\\d+.*"));
        checkAccessibility();
        return number();
    }

    /** Fills in a report of a problem with a product, up to what the product asks. */
    void begin(String product, String subject) {
        open("tickets/new");
        field("ticketForm", "subject").fill(subject);
        page.locator("input[name=severity][value=MEDIUM]").check(force());
        field("ticketForm", "body").fill(subject);
        field("ticketForm", "product").selectOption(new SelectOption().setLabel(product));
    }

    /** Answers something the product asks, once it does. */
    void answer(String key, String answer) {
        var input = field("ticketForm", "field-" + key);
        input.waitFor();
        input.fill(answer);
    }

    /** Sends the report, which comes back; what is wrong with it. */
    String sendInVain() {
        press("ticketForm", "open");
        var wrong = page.locator(".field__error:not(:empty)");
        wrong.first().waitFor();
        return String.join(" ", wrong.allInnerTexts());
    }

    /** Sends the report and goes to the ticket. */
    void send() {
        press("ticketForm", "open");
        page.waitForURL(Pattern.compile(".*/tickets/\\d{4}-\\d+.*"));
    }

    private static Locator.CheckOptions force() {
        // The button is drawn by its label.
        return new Locator.CheckOptions().setForce(true);
    }

    String number() {
        return page.locator(".ticket__number").innerText().strip();
    }

    void openTicket(String number) {
        open("tickets/" + number);
        page.locator(".ticket__number").waitFor();
    }

    /** Status as a constant, whatever the language. */
    String status() {
        var classes = page.locator(".ticket__state .status").getAttribute("class");
        return classes.replaceAll(".*status--(\\w+).*", "$1");
    }

    /** The subjects in the list with the given query. */
    List<String> list(String query) {
        open("tickets?" + query);
        checkAccessibility();
        return page.locator(".row__link, .line__link, main a[href*='/tickets/2']").allInnerTexts();
    }

    void take() {
        press("takeForm", "take");
        page.locator("#takeForm, [id='takeForm']").waitFor(detached());
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    void startTimer() {
        press("runForm", "startTimer");
        page.locator(".timer").waitFor();
    }

    /** Stops it where every page has it. */
    void stopTimer() {
        press("timerForm", "stopTimer");
        page.locator(".timer").waitFor(detached());
    }

    String timeSpent() {
        return page.locator("#time").innerText();
    }

    /**
     * @param items one on each line
     */
    void addToChecklist(String items) {
        page.locator("#checklist .edit > summary").click();
        field("checklistForm", "texts").fill(items);
        press("checklistForm", "addItems");
        page.locator(".task").first().waitFor();
    }

    void tick(int item) {
        page.locator(".task__box").nth(item).click();
        page.locator(".task__box--done").waitFor();
    }

    List<String> checklist() {
        return page.locator(".task__text").allInnerTexts();
    }

    void reply(String text) {
        field("composer", "body").fill(text);
        press("composer", "send");
        page.locator(".message").getByText(text).first().waitFor();
    }

    void resolve(String text, String solution) {
        page.locator("input[name=then][value=resolve]").check(force());
        field("composer", "body").fill(text);
        field("composer", "solution").fill(solution);
        press("composer", "sendAndResolve");
        page.locator(".status--RESOLVED").first().waitFor();
    }

    void confirm() {
        press("confirmForm", "confirm");
        page.locator(".status--CLOSED").first().waitFor();
    }

    /** Reloads until the page has the text. */
    void awaitText(String text) {
        Poll.until(
                text,
                DEADLINE,
                () -> {
                    page.reload();
                    return page.locator("main").textContent();
                },
                shown -> shown.contains(text));
    }

    /** The folded history, all of it. */
    List<String> history() {
        return page.locator("ol.history > li").allTextContents();
    }
}
