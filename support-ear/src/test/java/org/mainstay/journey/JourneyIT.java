package org.mainstay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.harness.Browser;
import org.mainstay.harness.Looks;
import org.mainstay.harness.MailCatcher;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningJar;
import org.mainstay.harness.Seed;

/** From registration to a confirmed solution, in both languages, on the JAR as built. */
class JourneyIT {

    private static final String PUBLISH = "{\"to\": \"PUBLISHED\"}";

    /** Id of the person who becomes one. */
    private static final int EDITOR = 102;

    private static final String PASSWORD = "correct-horse-battery";

    @RegisterExtension static final Browser browser = new Browser();

    private static MailCatcher mails;
    private static RunningJar desk;

    @BeforeAll
    static void start() {
        mails = new MailCatcher();
        desk = mails.serve(new RunningJar());
        Seed.into(Seed.embedded(desk));
        desk.start();
        Seed.client(desk, Seed.MANAGER)
                .post(
                        "sla-policies",
                        """
                        {"key": "fast", "name": "Fast", "order": 1,
                         "appliesTo": {"severities": [1]},
                         "targets": [{"clock": "FIRST_RESPONSE", "duration": "PT20M",
                                      "calendar": "always"},
                                     {"clock": "RESOLUTION", "duration": "PT4H",
                                      "calendar": "always"}],
                         "levels": [{"clock": "FIRST_RESPONSE", "offset": "-PT19M58S",
                                     "notify": ["TEAM"], "actions": [{"addTag": "escalated"}]}]}""")
                .expect(201);
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
        mails.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|ann@new.example|Ann|Confirm your e-mail address|Resolved:|Due soon",
                "zh-CN|li@new.example|丽|请确认|已解决|Due soon"
            })
    void aCustomerGetsHelp(
            String language,
            String email,
            String first,
            String verifySubject,
            String resolvedSubject,
            String escalatedSubject) {
        var base = desk.baseUrl();
        var page = browser.open(language);
        var visitor = new IdentityPages(page, base);
        visitor.register(email, first, "Example", PASSWORD);
        assertThat(visitor.language()).isEqualTo(language);

        visitor.verify(mails.await(email, verifySubject).link("/verify?token="));
        visitor.signIn(email, PASSWORD);
        var customer = new TicketPages(page, base);
        var subject = "Namenode 启动失败 " + language;
        var number = customer.report(subject, "It **fails** since noon", "URGENT");
        assertThat(customer.status()).isEqualTo("NEW");
        assertThat(page.locator(".message strong").filter(has("fails")).count()).isPositive();
        assertThat(mails.await(email, number).body()).contains("/tickets/" + number);

        assertThat(mails.await(Seed.AGENT, escalatedSubject + ": " + subject).body())
                .contains(number);
        var agentsPage = browser.open("en");
        new IdentityPages(agentsPage, base).signIn(Seed.AGENT, PASSWORD);
        var agent = new TicketPages(agentsPage, base);
        assertThat(agent.list("text=" + number)).anyMatch(line -> line.contains(subject));
        agent.openTicket(number);
        agent.awaitText("escalated");
        agent.checkAccessibility();
        agent.take();
        agent.startTimer();
        agent.addToChecklist("Read the log\nFree the disk");
        agent.tick(0);
        assertThat(agent.checklist()).containsExactly("Read the log", "Free the disk");
        agent.stopTimer();
        assertThat(agent.timeSpent()).contains("1 min");
        agent.openTicket(number);
        agent.reply("Please send the log");
        assertThat(agent.status()).isEqualTo("OPEN");
        agent.resolve("It was the disk", "Made room on the disk");

        mails.await(email, resolvedSubject);
        customer.openTicket(number);
        assertThat(customer.text()).contains("Please send the log", "Made room on the disk");
        customer.checkAccessibility();
        customer.confirm();

        agent.openTicket(number);
        assertThat(agent.status()).isEqualTo("CLOSED");
        assertThat(agent.history()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(String.join("\n", agent.history()))
                .contains(first, "agent Example", "Made room on the disk");
        assertThat(browser.complaints()).isEmpty();
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theDashboardIsDrawnAndLeadsToTickets(String language) {
        Seed.client(desk, Seed.CUSTOMER)
                .post(
                        "tickets",
                        """
                        {"subject": "Counted", "body": "x", "severity": 3,
                         "product": "hadoop"}""")
                .expect(201);
        var page = browser.open(language);
        new IdentityPages(page, desk.baseUrl()).signIn(Seed.AUDITOR, Seed.PASSWORD);
        var pages = new AppPage(page, desk.baseUrl());

        pages.open("dashboard");

        var charts = page.locator("[data-figure] canvas");
        assertThat(charts.count()).isPositive();
        // A canvas on which nothing was drawn is the same as a blank one.
        assertThat(
                        charts.evaluateAll(
                                """
                                all => all.every(chart => {
                                  const blank = document.createElement("canvas");
                                  blank.width = chart.width;
                                  blank.height = chart.height;
                                  return chart.toDataURL() !== blank.toDataURL();
                                })"""))
                .isEqualTo(true);
        pages.checkAccessibility();
        page.locator("[data-figure] summary").first().click();
        pages.checkAccessibility();
        page.locator("[data-figure=LINES] summary").click();
        page.locator("[data-figure=LINES] [data-mark][href*=created]").last().click();
        assertThat(pages.text()).contains("Counted");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        var number =
                Seed.client(desk, Seed.CUSTOMER)
                        .post(
                                "tickets",
                                """
                                {"subject": "Secret", "body": "x", "severity": 3,
                                 "product": "hadoop"}""")
                        .expect(201)
                        .json()
                        .get("number")
                        .asText();
        var page = browser.open("zh-CN");
        new IdentityPages(page, desk.baseUrl()).signIn(Seed.OTHER_CUSTOMER, Seed.PASSWORD);

        var answer = page.navigate(desk.baseUrl().resolve("tickets/" + number).toString());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.content()).doesNotContain("Secret");
        assertThat(new TicketPages(page, desk.baseUrl()).list("text=Secret")).isEmpty();
    }

    @Test
    void manyCustomersAreToldAtOnce() {
        var customer = Seed.client(desk, Seed.CUSTOMER);
        var first = ticket(customer, "Heap grows");
        var second = ticket(Seed.client(desk, Seed.OTHER_CUSTOMER), "Heap grows as well");
        var page = browser.open("en");
        new IdentityPages(page, desk.baseUrl()).signIn(Seed.AGENT, Seed.PASSWORD);
        var agent = new ProblemPages(page, desk.baseUrl());

        agent.createFrom(first, "The heap grows until it stops");
        agent.join(second);
        agent.checkAccessibility();
        agent.broadcast("A fix comes on **Friday**.");

        agent.awaitSent(2);
        assertThat(customer.get("tickets/" + first + "/messages").expect(200).body())
                .contains("A fix comes on **Friday**.")
                .doesNotContain(second);
        agent.open("problems");
        assertThat(agent.text()).contains("The heap grows until it stops");
        agent.checkAccessibility();
        assertThat(browser.complaints()).isEmpty();
    }

    private static String ticket(RestClient reporter, String subject) {
        return reporter.post(
                        "tickets",
                        """
                        {"subject": "%s", "body": "x", "severity": 3, "product": "hadoop"}"""
                                .formatted(subject))
                .expect(201)
                .json()
                .get("number")
                .asText();
    }

    @Test
    void visitorsGetAStrictPageAndNoSession() {
        var page = browser.open("en");

        var answer = page.navigate(desk.baseUrl().resolve("sign-in").toString());

        assertThat(answer.headerValue("content-security-policy"))
                .contains("default-src 'self'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .doesNotContain("JSESSIONID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void peopleLookAfterTheirAccount(String language) {
        var page = browser.open(language);
        var visitor = new IdentityPages(page, desk.baseUrl());
        visitor.signIn(Seed.OTHER_CUSTOMER, Seed.PASSWORD);
        for (var path :
                List.of("account", "account/notifications", "account/security", "account/tokens")) {
            visitor.open(path);
            visitor.checkAccessibility();
        }

        var secret = visitor.issueToken("nightly " + language);
        assertThat(
                        RestClient.at(desk.baseUrl())
                                .with("Authorization", "Bearer " + secret)
                                .get("users/me")
                                .status())
                .isEqualTo(200);
        visitor.open("account/tokens");
        assertThat(page.content()).doesNotContain(secret);

        var elsewhere = browser.open(language);
        new IdentityPages(elsewhere, desk.baseUrl()).signIn(Seed.OTHER_CUSTOMER, Seed.PASSWORD);
        visitor.open("account/security");
        visitor.press("endAllForm", "endAll");
        page.waitForURL("**/sign-in");
        elsewhere.navigate(desk.baseUrl().resolve("tickets").toString());
        assertThat(elsewhere.url()).contains("/sign-in");
    }

    @Test
    void whoForgotThePasswordChoosesANewOne() {
        var page = browser.open("en");
        var visitor = new IdentityPages(page, desk.baseUrl());
        visitor.register("forgetful@new.example", "Frida", "Forgetful", PASSWORD);
        visitor.verify(mails.await("forgetful@new.example", "Confirm").link("/verify?token="));

        visitor.askForReset("forgetful@new.example");
        visitor.reset(
                mails.await("forgetful@new.example", "Choose").link("/reset-password?token="),
                "purple-monkey-dishwasher");

        visitor.signIn("forgetful@new.example", "purple-monkey-dishwasher");
    }

    @Test
    void aProductAsksWhatItsDeskWantsToKnow() {
        var base = desk.baseUrl();
        var adminsPage = browser.open("en");
        new IdentityPages(adminsPage, base).signIn(Seed.ADMIN, Seed.PASSWORD);
        var admin = new ProductPages(adminsPage, base);
        admin.add("Flink", "flink");
        admin.ask("Task managers", "task-managers", "NUMBER");
        assertThat(admin.questions()).containsExactly("Task managers");

        var page = browser.open("zh-CN");
        new IdentityPages(page, base).signIn(Seed.OTHER_CUSTOMER, Seed.PASSWORD);
        var customer = new TicketPages(page, base);
        customer.begin("Flink", "作业失败");
        customer.answer("task-managers", "many");
        assertThat(customer.sendInVain()).contains("请输入数字");
        customer.answer("task-managers", "12");
        customer.send();

        assertThat(customer.text()).contains("Task managers", "12");
        customer.checkAccessibility();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aNewcomerGoesFromATicketToWhatFixesItAndBack() {
        var editor = editor();
        var customer = Seed.client(desk, Seed.CUSTOMER);
        var number =
                customer.post(
                                "tickets",
                                """
                                {"subject": "Stays in safe mode", "body": "x", "severity": 3,
                                 "product": "hadoop", "productVersion": "3.4"}""")
                        .expect(201)
                        .json()
                        .get("number")
                        .asText();
        knownProblem(editor);
        course(editor);
        var release = release(editor, number);

        for (var who : List.of(Seed.CUSTOMER, Seed.AGENT)) {
            var page = browser.open("en");
            new IdentityPages(page, desk.baseUrl()).signIn(who, Seed.PASSWORD);
            var pages = new AppPage(page, desk.baseUrl());
            pages.open("tickets/" + number);
            follow(page, "Safe mode never ends", "**/documents/*");
            follow(page, "Hadoop", "**/products/hadoop");
            follow(page, "Operate HDFS safely", "**/courses/*");
            follow(page, "Hadoop", "**/products/hadoop");
            follow(page, "Hadoop 3.4.1", "**/releases/" + release);
            follow(page, "Hadoop 3.4.1: release notes", "**/documents/*");
            assertThat(pages.text()).contains("Leaves safe mode by itself");
            pages.checkAccessibility();
            follow(page, "Hadoop 3.4.1", "**/releases/" + release);
            follow(page, number, "**/tickets/" + number);
            follow(page, "Hadoop 3.4.1", "**/releases/" + release);
        }
        giveRoles("[\"MANAGER\"]");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void follow(Page page, String link, String to) {
        page.locator("#main a", new Page.LocatorOptions().setHasText(link)).first().click();
        page.waitForURL(to);
    }

    /** Somebody who publishes documents, courses and releases. */
    private static RestClient editor() {
        giveRoles("[\"MANAGER\", \"WRITER\", \"TRAINER\", \"RELEASE_MANAGER\"]");
        return Seed.client(desk, Seed.MANAGER);
    }

    private static void giveRoles(String roles) {
        Seed.client(desk, Seed.ADMIN)
                .patch("users/" + EDITOR, "{\"roles\": " + roles + "}")
                .expect(200);
    }

    private static void knownProblem(RestClient editor) {
        var document =
                "documents/"
                        + editor.post(
                                        "documents",
                                        """
                                        {"title": "Safe mode never ends", "kind": "KNOWN_PROBLEM",
                                         "origin": "OFFICIAL", "body": "Wait.", "language": "en",
                                         "audience": "CUSTOMERS", "product": "hadoop",
                                         "appliesTo": ">=3.4 <3.4.1"}""")
                                .expect(201)
                                .json()
                                .get("key")
                                .asText();
        editor.post(document + "/transitions", "{\"to\": \"IN_REVIEW\"}").expect(200);
        Seed.client(desk, Seed.AGENT)
                .post(document + "/reviews", "{\"decision\": \"APPROVE\"}")
                .expect(200);
        editor.post(document + "/transitions", PUBLISH).expect(200);
    }

    private static void course(RestClient editor) {
        var course =
                editor.post(
                                "courses",
                                """
                                {"title": "Operate HDFS safely", "product": "hadoop",
                                 "majorVersion": "3", "passMark": 0.5, "modules": [
                                  {"title": "First", "lessons": [
                                   {"title": "Read", "kind": "TEXT", "body": "It"}]}]}""")
                        .expect(201)
                        .json()
                        .get("key")
                        .asText();
        editor.post("courses/" + course + "/transitions", PUBLISH).expect(200);
    }

    private static String release(RestClient editor, String ticket) {
        var release =
                editor.post(
                                "releases",
                                """
                                {"product": "hadoop", "version": "3.4.1",
                                 "plannedOn": "2026-12-01", "notes": "Upgrade soon."}""")
                        .expect(201)
                        .json()
                        .get("id")
                        .asText();
        var path = "releases/" + release;
        editor.post(
                        path + "/fixes",
                        "{\"ticket\": \"%s\", \"summary\": \"Leaves safe mode by itself\"}"
                                .formatted(ticket))
                .expect(201);
        var agent = Seed.client(desk, Seed.AGENT);
        for (var gate : agent.get(path + "/gates").expect(200).json().get("items")) {
            agent.put(path + "/gates/" + gate.get("gate").asText(), "{\"evidence\": \"Seen\"}")
                    .expect(200);
        }
        editor.post(path + "/transitions", PUBLISH).expect(200);
        return release;
    }

    @Test
    void everyPageOfEveryRoleLetsPeopleIn() {
        var number = somethingToLookAt();
        var page = browser.open("zh-CN");
        var looks = new Looks(page);
        var walk = new Walk(page, desk.baseUrl());
        walk.from(List.of("/sign-in", "/check-mail", "/expired", "/incident"))
                .each(path -> looks.check());

        for (var who :
                List.of(
                        Seed.ADMIN,
                        Seed.LEAD,
                        Seed.AGENT,
                        Seed.MANAGER,
                        Seed.AUDITOR,
                        Seed.CUSTOMER)) {
            var visitor = new IdentityPages(page, desk.baseUrl());
            visitor.signIn(who, Seed.PASSWORD);
            walk.from(List.of("/", "/tickets/" + number, "/tickets")).each(path -> looks.check());
            visitor.signOut();
        }
        var course = somethingToLearn();
        new IdentityPages(page, desk.baseUrl()).signIn(Seed.TRAINER, Seed.PASSWORD);
        walk.from(
                        List.of(
                                "/courses/edit/" + course,
                                "/courses/roster/" + course,
                                "/courses/team",
                                "/courses/new",
                                "/workshops/new"))
                .each(path -> looks.check());

        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * A course with a quiz that somebody failed, and another with a certificate; the first’s key.
     */
    private static String somethingToLearn() {
        var trainer = Seed.client(desk, Seed.TRAINER);
        var agent = Seed.client(desk, Seed.AGENT);
        var quiz =
                """
                {"title": "Check", "kind": "QUIZ", "attempts": 1, "questions": [
                  {"kind": "SINGLE", "text": "Sure?", "options": ["yes", "no"], "answer": 0}]}""";
        var read = "{\"title\": \"Read\", \"kind\": \"TEXT\", \"body\": \"It\"}";
        var hard = course(trainer, "Hard", read + ", " + quiz);
        var lessons = agent.get("courses/" + hard).expect(200).json().at("/modules/0/lessons");
        agent.put(
                        enrolment(agent, hard) + "/lessons/" + lessons.get(1).get("id").asLong(),
                        "{\"answers\": [\"no\"]}")
                .expect(200);
        var easy = course(trainer, "Easy", read);
        var only = agent.get("courses/" + easy).json().at("/modules/0/lessons/0/id").asLong();
        agent.put(enrolment(agent, easy) + "/lessons/" + only, "{\"done\": true}").expect(200);
        return hard;
    }

    private static String course(RestClient trainer, String title, String lessons) {
        var key =
                trainer.post(
                                "courses",
                                """
                                {"title": "%s", "product": "hadoop", "passMark": 0.5,
                                 "certificateValidity": "P30D",
                                 "modules": [{"title": "First", "lessons": [%s]}]}"""
                                        .formatted(title, lessons))
                        .expect(201)
                        .json()
                        .get("key")
                        .asText();
        trainer.post("courses/" + key + "/transitions", "{\"to\": \"PUBLISHED\"}").expect(200);
        return key;
    }

    private static String enrolment(RestClient learner, String course) {
        var enrolled = learner.post("courses/" + course + "/enrolments", "{}").expect(201);
        return "enrolments/" + enrolled.json().get("id").asLong();
    }

    /** A ticket with what a ticket can have, of a problem; its number. */
    private static String somethingToLookAt() {
        var agent = Seed.client(desk, Seed.AGENT);
        var number =
                Seed.client(desk, Seed.CUSTOMER)
                        .post(
                                "tickets",
                                """
                                {"subject": "Looks", "severity": 2, "product": "hadoop",
                                 "body": "# Log\\n\\n```\\n%s\\n```\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |"}"""
                                        .formatted("x".repeat(300)))
                        .expect(201)
                        .json()
                        .get("number")
                        .asText();
        agent.post(
                        "problems",
                        """
                        {"title": "Looks", "product": "hadoop", "symptom": "# It *grows*",
                         "tickets": ["%s"]}"""
                                .formatted(number))
                .expect(201);
        var messages = "tickets/" + number + "/messages";
        agent.post(messages, "{\"body\": \"Look at [this](https://example.com)\"}").expect(201);
        agent.post(messages, "{\"body\": \"Careful\", \"kind\": \"INTERNAL\"}").expect(201);
        agent.patch("tickets/" + number, "{\"tags\": [\"ha\"], \"watchers\": [105]}").expect(200);
        agent.post("tickets/" + number + "/documents/draft", "").expect(201);
        return number;
    }
}
