package org.mainstay.identity.service;

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
import static org.mainstay.shared.service.Permission.TAKE_PART;
import static org.mainstay.shared.service.Permission.WORK_TICKETS;
import static org.mainstay.shared.service.Permission.WRITE_DOCUMENTS;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Permission;

/** The table of rights: what each role may do. */
final class Rights {

    private static final Set<Permission> CUSTOMER =
            EnumSet.of(SIGNED_IN, READ_TICKETS, REPORT_TICKET, TAKE_PART, LEARN, CONTRIBUTE);
    private static final Set<Permission> AGENT =
            with(
                    CUSTOMER,
                    READ_ALL_TICKETS,
                    WORK_TICKETS,
                    READ_DIRECTORY,
                    READ_SLA,
                    WRITE_DOCUMENTS,
                    SIGN_RELEASES);
    private static final Set<Permission> TEAM_LEAD = with(AGENT, MANAGE_MACROS);
    private static final Set<Permission> MANAGER = with(TEAM_LEAD, MANAGE_SLA, READ_TRAINING);
    private static final Set<Permission> AUDITOR =
            EnumSet.of(
                    SIGNED_IN,
                    READ_TICKETS,
                    READ_ALL_TICKETS,
                    READ_DIRECTORY,
                    READ_SLA,
                    READ_TRAINING);
    private static final Set<Permission> ADMIN =
            with(
                    AUDITOR,
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
                    MANAGE_WEBHOOKS);
    private static final Set<Permission> WRITER =
            with(CUSTOMER, READ_ALL_TICKETS, READ_DIRECTORY, WRITE_DOCUMENTS, MANAGE_DOCUMENTS);
    private static final Set<Permission> TRAINER =
            with(CUSTOMER, READ_DIRECTORY, WRITE_DOCUMENTS, READ_TRAINING, MANAGE_TRAINING);
    private static final Set<Permission> RELEASE_MANAGER =
            with(
                    CUSTOMER,
                    READ_ALL_TICKETS,
                    READ_DIRECTORY,
                    WRITE_DOCUMENTS,
                    MANAGE_RELEASES,
                    SIGN_RELEASES);
    private static final Set<Permission> MODERATOR = with(CUSTOMER, READ_DIRECTORY, MODERATE);

    private Rights() {}

    /** All that the roles allow together; an auditor's other roles are ignored. */
    static Set<Permission> of(Collection<Role> roles) {
        if (roles.contains(Role.AUDITOR)) {
            // Reads everything, changes nothing, whatever else somebody was given.
            return AUDITOR;
        }
        var all = EnumSet.of(SIGNED_IN);
        roles.forEach(role -> all.addAll(of(role)));
        return all;
    }

    /** The roles that allow it. */
    static Set<Role> rolesWith(Permission permission) {
        return Stream.of(Role.values())
                .filter(role -> of(role).contains(permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Permission> of(Role role) {
        return switch (role) {
            case CUSTOMER -> CUSTOMER;
            case AGENT -> AGENT;
            case TEAM_LEAD -> TEAM_LEAD;
            case MANAGER -> MANAGER;
            case AUDITOR -> AUDITOR;
            case ADMIN -> ADMIN;
            case WRITER -> WRITER;
            case TRAINER -> TRAINER;
            case RELEASE_MANAGER -> RELEASE_MANAGER;
            case MODERATOR -> MODERATOR;
        };
    }

    private static Set<Permission> with(Set<Permission> base, Permission... more) {
        var all = EnumSet.copyOf(base);
        all.addAll(Set.of(more));
        return all;
    }
}
