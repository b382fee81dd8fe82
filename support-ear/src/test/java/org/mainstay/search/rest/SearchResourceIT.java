package org.mainstay.search.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.RestClient;
import org.mainstay.shared.rest.Desk;

class SearchResourceIT {

    private static final Desk DESK = Desk.shared();

    @Test
    void findsWhatTheCallerMayRead() {
        var number = Desk.ticket(DESK.customer(), "Quokkas overflow the 缓冲区", 3);
        DESK.agent()
                .post(
                        "tickets/" + number + "/messages",
                        "{\"kind\": \"INTERNAL\", \"body\": \"Known as the narwhal leak\"}")
                .expect(201);

        Poll.until(
                "found",
                Duration.ofSeconds(30),
                () -> total(DESK.agent(), "search?q=narwhal&types=TICKET&product=hadoop") == 1);
        var hit = DESK.customer().get("search?q=quokka").expect(200).json().get("items").get(0);
        assertThat(hit.get("type").asText()).isEqualTo("TICKET");
        assertThat(hit.get("key").asText()).isEqualTo(number);
        assertThat(hit.get("title").asText()).isEqualTo("Quokkas overflow the 缓冲区");
        assertThat(hit.get("score").asDouble()).isPositive();
        assertThat(total(DESK.customer(), "search?q=%E7%BC%93%E5%86%B2%E5%8C%BA")).isEqualTo(1);
        assertThat(total(DESK.customer(), "search?q=narwhal")).isZero();
        assertThat(total(DESK.stranger(), "search?q=quokka")).isZero();
        assertThat(total(DESK.stranger(), "search?q=" + number)).isZero();
        assertThat(total(DESK.agent(), "search?q=quokka&language=en")).isZero();
        assertThat(total(DESK.agent(), "search")).isZero();

        assertProblem(DESK.agent().get("search?q=x&types=TRAIN"), 400, "invalid_input");
        assertProblem(DESK.agent().get("search?q=" + "x".repeat(201)), 400, "invalid_input");
        assertProblem(DESK.anybody().get("search?q=x"), 401, "not_signed_in");
    }

    private static int total(RestClient client, String path) {
        return client.get(path).expect(200).json().get("total").asInt();
    }
}
