package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.service.Permission.CONTRIBUTE;
import static org.mainstay.shared.service.Permission.LEARN;
import static org.mainstay.shared.service.Permission.MANAGE_CATALOGUE;
import static org.mainstay.shared.service.Permission.MANAGE_DOCUMENTS;
import static org.mainstay.shared.service.Permission.MANAGE_MACROS;
import static org.mainstay.shared.service.Permission.MANAGE_MAIL;
import static org.mainstay.shared.service.Permission.MANAGE_OPERATION;
import static org.mainstay.shared.service.Permission.MANAGE_PEOPLE;
import static org.mainstay.shared.service.Permission.MANAGE_RELEASES;
import static org.mainstay.shared.service.Permission.MANAGE_SLA;
import static org.mainstay.shared.service.Permission.MANAGE_TRAINING;
import static org.mainstay.shared.service.Permission.MANAGE_WEBHOOKS;
import static org.mainstay.shared.service.Permission.MODERATE;
import static org.mainstay.shared.service.Permission.READ_ALL_TICKETS;
import static org.mainstay.shared.service.Permission.READ_DIRECTORY;
import static org.mainstay.shared.service.Permission.READ_SLA;
import static org.mainstay.shared.service.Permission.READ_TICKETS;
import static org.mainstay.shared.service.Permission.READ_TRAINING;
import static org.mainstay.shared.service.Permission.REPORT_TICKET;
import static org.mainstay.shared.service.Permission.SIGNED_IN;
import static org.mainstay.shared.service.Permission.SIGN_RELEASES;
import static org.mainstay.shared.service.Permission.SYSTEM;
import static org.mainstay.shared.service.Permission.TAKE_PART;
import static org.mainstay.shared.service.Permission.WORK_TICKETS;
import static org.mainstay.shared.service.Permission.WRITE_DOCUMENTS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Permission;

/** The whole table once more, so that a change of it is a decision. */
class RightsTest {

    @ParameterizedTest
    @MethodSource("table")
    void eachRoleMayExactly(Role role, Set<Permission> rights) {
        assertThat(Rights.of(List.of(role))).isEqualTo(rights);
    }

    static Stream<Arguments> table() {
        var customer = Set.of(SIGNED_IN, READ_TICKETS, REPORT_TICKET, TAKE_PART, LEARN, CONTRIBUTE);
        var agent =
                Set.of(
                        SIGNED_IN,
                        READ_TICKETS,
                        REPORT_TICKET,
                        TAKE_PART,
                        LEARN,
                        CONTRIBUTE,
                        READ_ALL_TICKETS,
                        WORK_TICKETS,
                        READ_DIRECTORY,
                        READ_SLA,
                        WRITE_DOCUMENTS,
                        SIGN_RELEASES);
        return Stream.of(
                Arguments.of(Role.CUSTOMER, customer),
                Arguments.of(Role.AGENT, agent),
                Arguments.of(Role.TEAM_LEAD, and(agent, MANAGE_MACROS)),
                Arguments.of(Role.MANAGER, and(agent, MANAGE_MACROS, MANAGE_SLA, READ_TRAINING)),
                Arguments.of(
                        Role.AUDITOR,
                        Set.of(
                                SIGNED_IN,
                                READ_TICKETS,
                                READ_ALL_TICKETS,
                                READ_DIRECTORY,
                                READ_SLA,
                                READ_TRAINING)),
                Arguments.of(
                        Role.ADMIN,
                        Set.of(
                                SIGNED_IN,
                                READ_TICKETS,
                                READ_ALL_TICKETS,
                                READ_DIRECTORY,
                                READ_SLA,
                                READ_TRAINING,
                                REPORT_TICKET,
                                TAKE_PART,
                                LEARN,
                                CONTRIBUTE,
                                MANAGE_PEOPLE,
                                MANAGE_CATALOGUE,
                                MANAGE_SLA,
                                MANAGE_MAIL,
                                MANAGE_OPERATION,
                                MANAGE_RELEASES,
                                SIGN_RELEASES,
                                MANAGE_WEBHOOKS)),
                Arguments.of(
                        Role.WRITER,
                        and(
                                customer,
                                READ_ALL_TICKETS,
                                READ_DIRECTORY,
                                WRITE_DOCUMENTS,
                                MANAGE_DOCUMENTS)),
                Arguments.of(
                        Role.TRAINER,
                        and(
                                customer,
                                READ_DIRECTORY,
                                WRITE_DOCUMENTS,
                                READ_TRAINING,
                                MANAGE_TRAINING)),
                Arguments.of(
                        Role.RELEASE_MANAGER,
                        and(
                                customer,
                                READ_ALL_TICKETS,
                                READ_DIRECTORY,
                                WRITE_DOCUMENTS,
                                MANAGE_RELEASES,
                                SIGN_RELEASES)),
                Arguments.of(Role.MODERATOR, and(customer, READ_DIRECTORY, MODERATE)));
    }

    private static Set<Permission> and(Set<Permission> base, Permission... more) {
        return Stream.concat(base.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anAuditorStaysOneWhateverElseTheyAreGiven(Role other) {
        assertThat(Rights.of(EnumSet.of(Role.AUDITOR, other)))
                .isEqualTo(Rights.of(Set.of(Role.AUDITOR)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleActsForTheApplicationItself(Role role) {
        assertThat(Rights.of(List.of(role))).doesNotContain(SYSTEM);
    }

    @Test
    void rolesAddUp() {
        assertThat(Rights.of(Set.of(Role.AGENT, Role.ADMIN))).contains(WORK_TICKETS, MANAGE_PEOPLE);
        assertThat(Rights.of(Set.of())).containsExactly(SIGNED_IN);
    }
}
