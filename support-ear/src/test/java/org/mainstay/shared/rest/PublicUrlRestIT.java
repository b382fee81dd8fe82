package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.MailCatcher;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningJar;

/** The API behind a proxy that gives it another address. */
class PublicUrlRestIT {

    private static final String PUBLIC = "https://desk.example/help";

    @Test
    void namesItsPlacesAsTheyAreSeenFromOutside() {
        try (var mails = new MailCatcher();
                var jar =
                        mails.serve(new RunningJar()).with("support.public.url", PUBLIC).start()) {
            var anybody = RestClient.at(jar.baseUrl());
            register(mails, anybody);
            var request =
                    HttpRequest.newBuilder(jar.baseUrl().resolve("/openapi"))
                            .header("Accept", "application/json")
                            .build();

            var token =
                    anybody.withPassword("li@desk.example", Desk.PASSWORD)
                            .post("tokens", "{\"name\": \"ci\", \"expiresInDays\": 1}")
                            .expect(201);
            var api = new RestClient.Answer(Desk.send(request)).expect(200).json();

            assertThat(token.header("Location"))
                    .isEqualTo(PUBLIC + "/api/v1/tokens/" + token.json().get("id"));
            assertThat(api.at("/servers/0/url").asText()).isEqualTo(PUBLIC);
        }
    }

    private static void register(MailCatcher mails, RestClient anybody) {
        anybody.post(
                        "registrations",
                        """
                        {"email": "li@desk.example", "firstName": "Li", "lastName": "Wei",
                         "password": "%s"}"""
                                .formatted(Desk.PASSWORD))
                .expect(202);
        var link = mails.await("li@desk.example", "").link(PUBLIC + "/verify?token=");
        anybody.post(
                        "registrations/verify",
                        "{\"token\": \"" + link.substring(link.indexOf('=') + 1) + "\"}")
                .expect(204);
    }
}
