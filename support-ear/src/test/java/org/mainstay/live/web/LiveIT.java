package org.mainstay.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mainstay.harness.SignIn;
import org.mainstay.shared.rest.Desk;

@Timeout(60)
class LiveIT {

    private static final Desk DESK = Desk.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String number = Desk.ticket(DESK.customer(), "Live", 3);
    private final String messages = "tickets/" + number + "/messages";

    @Test
    void aPageHearsThatItsTicketChanged() throws Exception {
        var answer = listen("customer", "live?ticket=" + number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
        try (var events = reader(answer)) {
            awaitLine(events, "retry: 5000");
            DESK.agent().post(messages, "{\"body\": \"We look into it.\"}").expect(201);
            awaitLine(events, "data: changed");
        }
    }

    @Test
    void nobodyHearsOfTicketsTheyMayNotSee() throws Exception {
        var own = Desk.ticket(DESK.stranger(), "Own", 3);
        var strangers = listen("stranger", "live?all=true&ticket=" + number + "&ticket=" + own);
        var customers = listen("customer", "live?ticket=" + number);

        try (var unheard = reader(strangers);
                var heard = reader(customers)) {
            awaitLine(unheard, "retry: 5000");
            awaitLine(heard, "retry: 5000");
            DESK.agent().post(messages, "{\"body\": \"Not theirs.\"}").expect(201);
            awaitLine(heard, "data: changed");
            assertThat(unheard.ready() ? unheard.readLine() : "").isEmpty();
            DESK.agent()
                    .post("tickets/" + own + "/messages", "{\"body\": \"Theirs.\"}")
                    .expect(201);
            awaitLine(unheard, "data: changed");
        }
    }

    @Test
    void whoIsThereIsToldHowFarTheTicketIs() throws Exception {
        var before = here("customer", number);
        DESK.agent()
                .post(messages, "{\"body\": \"One more.\", \"kind\": \"INTERNAL\"}")
                .expect(201);
        var hidden = here("customer", number);
        DESK.agent().post(messages, "{\"body\": \"And one to read.\"}").expect(201);
        var after = here("customer", number);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(hidden.body()).isEqualTo(before.body());
        assertThat(after.body()).isNotEqualTo(before.body());
        assertThat(here("stranger", number).statusCode()).isEqualTo(404);
    }

    private HttpResponse<InputStream> listen(String who, String path) throws Exception {
        return http.send(request(who, path).build(), BodyHandlers.ofInputStream());
    }

    private HttpResponse<String> here(String who, String ticket) throws Exception {
        return http.send(
                request(who, "live/here")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString("ticket=" + ticket))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String who, String path) {
        DESK.customer();
        DESK.stranger();
        var cookie = SignIn.cookie(DESK.baseUrl(), who + "@desk.example", Desk.PASSWORD);
        return HttpRequest.newBuilder(DESK.baseUrl().resolve(path)).header("Cookie", cookie);
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static void awaitLine(BufferedReader events, String wanted) throws IOException {
        for (var line = events.readLine(); !wanted.equals(line); line = events.readLine()) {
            assertThat(line).as("the stream ended before: " + wanted).isNotNull();
        }
    }
}
