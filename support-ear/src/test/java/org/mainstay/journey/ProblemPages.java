package org.mainstay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.mainstay.harness.Poll;

/** List, form and detail of problems. */
class ProblemPages extends AppPage {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    ProblemPages(Page page, URI base) {
        super(page, base);
    }

    /** Begins a problem on the page of a ticket. */
    void createFrom(String ticket, String title) {
        open("tickets/" + ticket);
        page.locator("#problem summary").click();
        page.locator("#problem a[href*='/problems/new']").click();
        checkAccessibility();
        field("problemForm", "title").fill(title);
        press("problemForm", "open");
        page.waitForURL(Pattern.compile(".*/problems/P-\\d{4}-\\d+"));
    }

    void join(String ticket) {
        field("joinForm", "ticket").fill(ticket);
        press("joinForm", "join");
        page.locator("#tickets tbody tr").nth(1).waitFor();
    }

    /** Writes it in English, looks at it, and sends it. */
    void broadcast(String text) {
        field("broadcastForm", "english").fill(text);
        press("broadcastForm", "check");
        page.locator(".problem__preview").waitFor();
        checkAccessibility();
        press("broadcastForm", "send");
        page.locator(".broadcast").first().waitFor();
    }

    /** Reloads until that many tickets have it. */
    void awaitSent(int tickets) {
        Poll.until(
                "sent",
                DEADLINE,
                () -> {
                    page.reload();
                    return page.locator(".broadcast .mail__state--SENT strong")
                            .filter(new Locator.FilterOptions().setHasText(String.valueOf(tickets)))
                            .count();
                },
                count -> count > 0);
    }
}
