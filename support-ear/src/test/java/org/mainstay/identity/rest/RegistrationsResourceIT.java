package org.mainstay.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;

import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class RegistrationsResourceIT {

    private static final Desk DESK = Desk.shared();

    @Test
    void leadsFromTheFormToAnAccount() {
        var email = Desk.fresh("li") + "@customer.example";

        var registered =
                DESK.anybody()
                        .with("Accept-Language", "zh-CN")
                        .post("registrations", form(email, "Acme " + email));
        assertThat(registered.expect(202).body()).isEmpty();
        var verified =
                DESK.anybody()
                        .post(
                                "registrations/verify",
                                "{\"token\": \"" + DESK.tokenFor(email) + "\"}");
        assertThat(verified.expect(204).body()).isEmpty();

        assertAnswer(
                DESK.anybody().as(email, Desk.PASSWORD).get("users/me"),
                200,
                """
                {"id": "<id>", "email": "%s", "firstName": "Li", "lastName": "Wei",
                 "verified": true, "active": true, "roles": ["CUSTOMER"],
                 "organisation": "<text>", "seesOrganisation": false, "teams": [],
                 "locale": "zh-CN"}""",
                email);
    }

    @Test
    void saysTheSameWhetherOrNotAnAddressIsKnown() {
        var known = DESK.anybody().post("registrations", form("admin@desk.example", "Acme"));
        var resent = resend("admin@desk.example");
        var unknown = resend("nobody@customer.example");

        assertThat(known.expect(202).body()).isEmpty();
        assertThat(resent.expect(202).body()).isEmpty();
        assertThat(unknown.expect(202).body()).isEmpty();
    }

    private static Answer resend(String email) {
        return DESK.anybody().post("registrations/resend", "{\"email\": \"" + email + "\"}");
    }

    @Test
    void givesNoTokenBeforeTheAddressIsProven() {
        var email = Desk.fresh("early") + "@customer.example";
        DESK.anybody().post("registrations", form(email, "Acme")).expect(202);

        DESK.anybody()
                .withPassword(email, Desk.PASSWORD)
                .post("tokens", "{\"name\": \"x\", \"expiresInDays\": 1}")
                .expect(401);
    }

    @Test
    void namesWhatIsWrongWithTheForm() {
        assertFields(
                DESK.anybody()
                        .post(
                                "registrations",
                                """
                                {"email": "none", "firstName": "", "password": "short"}"""),
                400,
                "invalid_input",
                "email",
                "firstName",
                "lastName",
                "password");
        assertFields(
                DESK.anybody()
                        .post(
                                "registrations",
                                form("weak@customer.example", "Acme")
                                        .replace(Desk.PASSWORD, "aaaaaaaaaaaaaaaa")),
                400,
                "identity.weak_password",
                "password");
    }

    @Test
    void refusesLinksThatProveNothing() {
        assertFields(
                DESK.anybody().post("registrations/verify", "{\"token\": \"guessed\"}"),
                400,
                "identity.link_not_usable",
                "token");
    }

    private static String form(String email, String organisation) {
        return """
        {"email": "%s", "firstName": "Li", "lastName": "Wei", "password": "%s",
         "organisation": "%s"}"""
                .formatted(email, Desk.PASSWORD, organisation);
    }
}
