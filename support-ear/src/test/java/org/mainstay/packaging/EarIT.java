package org.mainstay.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RunningServer;
import org.mainstay.harness.Seed;

/** The EAR as built on a Payara Server as distributed. */
class EarIT {

    @Test
    void keepsItsPromisesOnPostgres() {
        var database = Postgres.fresh();
        Seed.into(database.dataSource());

        try (var desk = new RunningServer().on(database).start()) {
            var manager = Seed.client(desk.baseUrl(), Seed.MANAGER);
            manager.post(
                            "sla-policies",
                            """
                            {"key": "fast", "name": "Fast", "order": 1,
                             "targets": [{"clock": "FIRST_RESPONSE", "duration": "PT1S",
                                          "calendar": "always"}],
                             "levels": [{"clock": "FIRST_RESPONSE", "atPercent": 100,
                                         "notify": ["TEAM"]}]}""")
                    .expect(201);
            var number =
                    Seed.client(desk.baseUrl(), Seed.CUSTOMER)
                            .post(
                                    "tickets",
                                    """
                                    {"subject": "Down", "body": "x", "severity": 2,
                                     "product": "hadoop"}""")
                            .expect(201)
                            .json()
                            .get("number")
                            .asText();

            var escalation =
                    Poll.until(
                            "the level is carried out",
                            Duration.ofSeconds(30),
                            () ->
                                    manager.get("tickets/" + number + "/escalations")
                                            .json()
                                            .at("/items/0"),
                            found -> found.hasNonNull("carriedOutAt"));

            assertThat(escalation.get("recipients")).hasSize(Seed.TEAM_SIZE);
            assertThat(desk.log())
                    .content()
                    .contains("support was successfully deployed")
                    .doesNotContain("Background work failed");
        }
    }
}
