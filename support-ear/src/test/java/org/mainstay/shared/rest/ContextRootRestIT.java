package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningServer;

/** The API on Payara Server, where the application is not at the root. */
class ContextRootRestIT {

    @Test
    void answersAndDescribesItselfBelowTheContextRoot() {
        try (var desk = new RunningServer().start()) {
            var refused = RestClient.at(desk.baseUrl()).get("tickets");
            var request =
                    HttpRequest.newBuilder(desk.baseUrl().resolve("/openapi"))
                            .header("Accept", "application/json")
                            .build();

            var api = new RestClient.Answer(Desk.send(request)).expect(200).json();

            Bodies.assertProblem(refused, 401, "not_signed_in");
            var server = URI.create(api.at("/servers/0/url").asText());
            var path = api.get("paths").fieldNames().next();
            assertThat(URI.create(server.getPath() + path).normalize().getPath())
                    .matches("/support/?/api/v1/[a-z-]+");
        }
    }
}
