package org.mainstay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mainstay.harness.Browser;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.Seed;
import org.mainstay.shared.rest.Desk;

/**
 * Scripts and expressions in every text field of every form that somebody gets to: none runs, where
 * it was sent or where it is shown, and no page of ours breaks the policy that would have stopped
 * it.
 */
class PayloadIT {

    @RegisterExtension static final Browser browser = new Browser();

    private static final Desk DESK = Desk.shared();
    private static final String PAYLOAD =
            "x${7*7}x#{7*7}x\"'><img src=x onerror=hit()><svg onload=hit()><script>hit()</script>";
    private static final String MARKDOWN =
            PAYLOAD
                    + "\n\n[a](javascript:hit()) ![b](javascript:hit()) <a href=javascript:hit()>c</a>"
                    + " [d](data:text/html,<script>hit()</script>)";

    private static final String HOOK = "window.hit = () => { window.ran = true; };";

    /** How many forms of the page have something to be typed into. */
    private static final String FORMS =
            """
            () => [...document.forms].map((form, i) => i).filter(i =>
                document.forms[i].querySelector(
                    "textarea, input:not([type]), input[type=text], input[type=search],"
                    + " input[type=url], input[type=email]"))""";

    /** Fills a form and sends it as its button does; keeps what has a form of its own valid. */
    private static final String SEND =
            """
            ([index, payload, markdown, valid, fresh]) => {
              const form = document.forms[index];
              for (const field of form.querySelectorAll("textarea, input")) {
                const type = field.tagName === "TEXTAREA" ? "textarea" : field.type;
                const text = { textarea: markdown, text: payload, search: payload,
                    url: "javascript:hit()", email: payload }[type];
                if (!text || field.readOnly) continue;
                const good = field.name.endsWith("key") ? fresh
                    : { url: "https://example.com/?a='onload=hit()", email: fresh + "@x.example" }[type];
                const value = valid && good || text;
                field.value = field.maxLength > 0 ? value.slice(0, field.maxLength) : value;
              }
              const button = form.querySelector("[type=submit], button:not([type])");
              if (button?.name) {
                const pressed = document.createElement("input");
                pressed.type = "hidden";
                pressed.name = button.name;
                pressed.value = button.value;
                form.append(pressed);
              }
              window.sent = true;
              HTMLFormElement.prototype.submit.call(form);
            }""";

    /** What of the payloads came alive. */
    private static final String ALIVE =
            """
            () => [...document.querySelectorAll(
                    "[onload], [onerror], [onclick], [href^='javascript:' i], [src^='javascript:' i],"
                    + " [action^='javascript:' i], [href^='data:' i], main img[src='x']")]
                .map(e => e.outerHTML.slice(0, 200))
                .concat(window.ran ? ["a script ran"] : [])
                .concat(document.body.innerText.includes("x49x") ? ["an expression ran"] : [])""";

    private static long chief;

    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingThatIsTypedRuns() {
        var victim = person("payload-victim", "CUSTOMER");
        chief = Desk.id(person("payload-chief", "AGENT", "TEAM_LEAD", "MANAGER", "ADMIN"));
        var customer = person("payload-customer", "CUSTOMER");
        var key = Desk.fresh("payload");
        for (var list : List.of("teams", "products", "organisations")) {
            DESK.admin()
                    .post(list, "{\"key\": \"%s\", \"name\": \"Payload\"}".formatted(key))
                    .expect(201);
        }
        var number = Desk.ticket(customer, "Payload", 2);
        var own =
                List.of(
                        "/tickets/" + number,
                        "/admin/users/" + Desk.id(victim),
                        "/admin/teams/" + key,
                        "/admin/products/" + key,
                        "/admin/organisations/" + key,
                        "/macros/new",
                        "/");

        var staff = signedIn("payload-chief");
        new Walk(staff, DESK.baseUrl()).from(own).each(path -> attack(staff, path));
        var outside = signedIn("payload-customer");
        new Walk(outside, DESK.baseUrl())
                .from(List.of("/tickets/" + number, "/"))
                .each(path -> attack(outside, path));
        var visitor = opened();
        for (var path : List.of("/register", "/forgot-password", "/sign-in")) {
            visitor.navigate(DESK.baseUrl().resolve(path).toString());
            attack(visitor, path);
        }
        // Everything is stored by now; each looks at what the other wrote.
        new Walk(outside, DESK.baseUrl())
                .from(List.of("/tickets/" + number, "/"))
                .each(path -> look(outside, path));
        new Walk(staff, DESK.baseUrl()).from(own).each(path -> look(staff, path));

        assertThat(faults).isEmpty();
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("Failed to load resource"))
                .isEmpty();
    }

    @AfterAll
    static void leave() {
        // Others count the administrators.
        DESK.admin().patch("users/" + chief, "{\"roles\": [\"CUSTOMER\"]}").expect(200);
    }

    private static RestClient person(String name, String... roles) {
        var email = name + "@desk.example";
        DESK.register(email, "Pat", name);
        Seed.cheapen(DESK.database(), email, Desk.PASSWORD);
        var client = DESK.anybody().as(email, Desk.PASSWORD);
        DESK.admin()
                .patch(
                        "users/" + Desk.id(client),
                        "{\"roles\": [\"" + String.join("\", \"", roles) + "\"]}")
                .expect(200);
        return client;
    }

    private Page signedIn(String name) {
        var page = opened();
        new IdentityPages(page, DESK.baseUrl()).signIn(name + "@desk.example", Desk.PASSWORD);
        return page;
    }

    private Page opened() {
        var page = browser.open("en");
        page.context().addInitScript(HOOK);
        page.onResponse(
                answer -> {
                    if (answer.status() >= 500) {
                        faults.add(answer.url() + " answered " + answer.status());
                    }
                });
        page.onDialog(
                dialog -> {
                    faults.add(page.url() + " opened a dialog: " + dialog.message());
                    dialog.dismiss();
                });
        return page;
    }

    /** Sends each form of the page twice: wrong in all fields, and right where it must be. */
    private void attack(Page page, String path) {
        look(page, path);
        for (var form : (List<?>) page.evaluate(FORMS)) {
            for (var valid : List.of(false, true)) {
                var address = DESK.baseUrl().resolve(path).toString();
                page.navigate(address);
                if (!((List<?>) page.evaluate(FORMS)).contains(form)) {
                    continue;
                }
                page.evaluate(SEND, List.of(form, PAYLOAD, MARKDOWN, valid, Desk.fresh("payload")));
                page.waitForFunction("() => !window.sent && document.readyState === 'complete'");
                look(page, path + ", form " + form);
            }
        }
    }

    private void look(Page page, String what) {
        // A page that has just been replaced may have nothing in it yet.
        page.waitForFunction("() => document.body && document.readyState === 'complete'");
        ((List<?>) page.evaluate(ALIVE)).forEach(alive -> faults.add(what + ": " + alive));
    }
}
