package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonView;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Preferences;
import org.mainstay.shared.web.Times;

/** The person who is signed in, as pages need them. */
@Named
@RequestScoped
public class ActiveUser implements Preferences {

    @Inject PersonQueries people;
    @Inject HttpServletRequest request;

    private PersonView person;

    /** Whether somebody is signed in. */
    public boolean isPresent() {
        return request.getUserPrincipal() != null;
    }

    /** The person; null for strangers. */
    public PersonView getPerson() {
        if (person == null && isPresent()) {
            person = people.me();
        }
        return person;
    }

    /** Whether the person may; false for strangers. */
    public boolean may(Permission permission) {
        return getPerson() != null && getPerson().permissions().contains(permission);
    }

    /** Whether the person answers tickets. */
    public boolean isStaff() {
        return may(Permission.WORK_TICKETS);
    }

    /** Whether the person sees what customers don't. */
    public boolean isInsider() {
        return may(Permission.READ_ALL_TICKETS);
    }

    /** Whether the person administers the desk. */
    public boolean isAdministrator() {
        return may(Permission.MANAGE_PEOPLE);
    }

    /** Whether the person keeps the prepared replies. */
    public boolean isMacroKeeper() {
        return may(Permission.MANAGE_MACROS);
    }

    /** Whether the person leads, and so answers for what is promised. */
    public boolean isLeading() {
        return isMacroKeeper() && may(Permission.READ_SLA);
    }

    /** Whether the person may report problems. */
    public boolean isReporter() {
        return may(Permission.REPORT_TICKET);
    }

    /** The person's roles, always in the same order. */
    public List<Role> getRoles() {
        return getPerson().roles().stream().sorted().toList();
    }

    @Override
    public Optional<Locale> locale() {
        return Optional.ofNullable(getPerson()).map(PersonView::locale);
    }

    @Override
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(getPerson()).map(PersonView::timeZone).flatMap(Times::zone);
    }
}
