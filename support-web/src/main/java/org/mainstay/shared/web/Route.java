package org.mainstay.shared.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of a page.
 *
 * <p>Addresses are part of the product: people bookmark and mail them. So they are listed here, one
 * by one, and don't follow from where a page's file happens to be.
 */
public enum Route {
    WORK("/", "/ticket/work.xhtml"),
    TICKETS("/tickets", "/ticket/list.xhtml"),
    NEW_TICKET("/tickets/new", "/ticket/create.xhtml", Access.SIGNED_IN, true),
    TICKET("/tickets/{number}", "/ticket/detail.xhtml", Access.SIGNED_IN, true),
    ADMIN("/admin", "/operation/overview.xhtml"),
    USERS("/admin/users", "/identity/user-list.xhtml"),
    USER("/admin/users/{number}", "/identity/user-detail.xhtml"),
    MACROS("/macros", "/macro/list.xhtml"),
    MACRO("/macros/{number}", "/macro/edit.xhtml"),
    DASHBOARD("/dashboard", "/dashboards/desk.xhtml"),
    PROBLEMS("/problems", "/problem/list.xhtml"),
    NEW_PROBLEM("/problems/new", "/problem/create.xhtml"),
    EDIT_PROBLEM("/problems/edit/{number}", "/problem/edit.xhtml"),
    PROBLEM("/problems/{number}", "/problem/detail.xhtml"),
    DOCUMENTS("/documents", "/document/list.xhtml"),
    NEW_DOCUMENT("/documents/new", "/document/create.xhtml"),
    IMPORT_DOCUMENTS("/documents/import", "/document/import.xhtml", Access.SIGNED_IN, true),
    EDIT_DOCUMENT("/documents/edit/{number}", "/document/edit.xhtml", Access.SIGNED_IN, true),
    DOCUMENT_HISTORY("/documents/history/{number}", "/document/history.xhtml"),
    DOCUMENT("/documents/{number}", "/document/detail.xhtml"),
    PUBLIC_DOCUMENT("/read/{number}", "/document/public.xhtml", Access.PUBLIC, false),
    COURSES("/courses", "/course/list.xhtml"),
    NEW_COURSE("/courses/new", "/course/create.xhtml"),
    IMPORT_COURSE("/courses/import", "/course/import.xhtml", Access.SIGNED_IN, true),
    TEAM_TRAINING("/courses/team", "/certificate/team.xhtml"),
    MY_COURSES("/courses/mine", "/course/mine.xhtml"),
    EDIT_COURSE("/courses/edit/{number}", "/course/edit.xhtml"),
    LEARN("/courses/learn/{number}", "/course/learn.xhtml"),
    LESSON("/courses/lesson/{number}", "/course/lesson.xhtml", Access.SIGNED_IN, true),
    ROSTER("/courses/roster/{number}", "/course/roster.xhtml"),
    QUIZ_RESULTS("/courses/results/{number}", "/course/results.xhtml"),
    COURSE("/courses/{number}", "/course/detail.xhtml"),
    WORKSHOPS("/workshops", "/workshop/list.xhtml"),
    NEW_WORKSHOP("/workshops/new", "/workshop/plan.xhtml"),
    EDIT_WORKSHOP("/workshops/edit/{number}", "/workshop/edit.xhtml"),
    WORKSHOP("/workshops/{number}", "/workshop/detail.xhtml"),
    MANAGE_CERTIFICATE("/certificates/manage/{number}", "/certificate/manage.xhtml"),
    CERTIFICATE("/certificates/{number}", "/certificate/check.xhtml", Access.PUBLIC, false),
    SEARCH("/search", "/searching/results.xhtml"),
    FILES("/exports", "/job/list.xhtml"),
    ORGANISATIONS("/admin/organisations", "/organisation/list.xhtml"),
    ORGANISATION("/admin/organisations/{number}", "/organisation/detail.xhtml"),
    TEAMS("/admin/teams", "/team/list.xhtml"),
    TEAM("/admin/teams/{number}", "/team/detail.xhtml"),
    PRODUCTS("/admin/products", "/product/list.xhtml"),
    PRODUCT("/admin/products/{number}", "/product/detail.xhtml"),
    RELEASES("/releases", "/release/list.xhtml"),
    NEW_RELEASE("/releases/new", "/release/create.xhtml"),
    EDIT_RELEASE("/releases/edit/{number}", "/release/edit.xhtml"),
    RELEASE("/releases/{number}", "/release/detail.xhtml", Access.SIGNED_IN, true),
    LIBRARY("/library", "/resource/list.xhtml"),
    NEW_RESOURCE("/library/new", "/resource/create.xhtml", Access.SIGNED_IN, true),
    EDIT_RESOURCE("/library/edit/{number}", "/resource/edit.xhtml", Access.SIGNED_IN, true),
    RESOURCE("/library/{number}", "/resource/detail.xhtml"),
    PRODUCT_LIFE("/products/{number}", "/product/life.xhtml", Access.SIGNED_IN, true),
    WEBHOOKS("/admin/webhooks", "/webhook/list.xhtml"),
    WEBHOOK("/admin/webhooks/{number}", "/webhook/detail.xhtml"),
    CALENDARS("/admin/calendars", "/sla/calendar-list.xhtml"),
    CALENDAR("/admin/calendars/{number}", "/sla/calendar-detail.xhtml"),
    POLICIES("/admin/policies", "/sla/policy-list.xhtml"),
    POLICY("/admin/policies/{number}", "/sla/policy-detail.xhtml"),
    DEAD_LETTERS("/admin/undelivered", "/operation/dead-letters.xhtml"),
    SEARCH_INDEX("/admin/search", "/searching/index.xhtml"),
    SETTINGS("/admin/settings", "/operation/settings.xhtml"),
    MAIL("/admin/mail", "/mail/list.xhtml"),
    ACCOUNT("/account", "/identity/account.xhtml"),
    NOTIFICATIONS("/account/notifications", "/notification/choice.xhtml"),
    SECURITY("/account/security", "/identity/security.xhtml"),
    TOKENS("/account/tokens", "/identity/tokens.xhtml"),
    THROTTLES("/admin/sign-ins", "/identity/throttle-list.xhtml"),
    SIGN_IN("/sign-in", "/identity/sign-in.xhtml", Access.PUBLIC, false),
    REGISTER("/register", "/identity/register.xhtml", Access.PUBLIC, false),
    CHECK_MAIL("/check-mail", "/identity/check-mail.xhtml", Access.PUBLIC, false),
    VERIFY("/verify", "/identity/verify.xhtml", Access.PUBLIC, false),
    FORGOT_PASSWORD("/forgot-password", "/identity/forgot-password.xhtml", Access.PUBLIC, false),
    RESET_PASSWORD("/reset-password", "/identity/reset-password.xhtml", Access.PUBLIC, false),
    SET_UP("/set-up", "/identity/set-up.xhtml", Access.PUBLIC, false),
    EXPIRED("/expired", "/WEB-INF/errorpages/expired.xhtml", Access.PUBLIC, false),
    INCIDENT("/incident", "/WEB-INF/errorpages/500.xhtml", Access.PUBLIC, false);

    /** Who may open a page at all. */
    public enum Access {
        PUBLIC,
        SIGNED_IN
    }

    private static final String PARAMETER = "/{number}";

    private final String path;
    private final String viewId;
    private final Access access;
    private final boolean takesFiles;

    Route(String path, String viewId) {
        this(path, viewId, Access.SIGNED_IN, false);
    }

    Route(String path, String viewId, Access access, boolean takesFiles) {
        this.path = path;
        this.viewId = viewId;
        this.access = access;
        this.takesFiles = takesFiles;
    }

    /**
     * The page at an address; a fixed address wins over one with a parameter.
     *
     * @param path within the application, with a leading slash
     */
    public static Optional<Route> at(String path) {
        return Stream.of(values()).filter(route -> route.matches(path)).findFirst();
    }

    /** The address of a view. */
    public static Optional<Route> of(String viewId) {
        return Stream.of(values()).filter(route -> route.viewId.equals(viewId)).findFirst();
    }

    private boolean matches(String wanted) {
        if (!path.endsWith(PARAMETER)) {
            return path.equals(wanted);
        }
        var prefix = path.substring(0, path.length() - PARAMETER.length() + 1);
        return wanted.startsWith(prefix)
                && wanted.length() > prefix.length()
                && wanted.indexOf('/', prefix.length()) < 0;
    }

    /** What the address says beside which page it is: parameter names and values. */
    public Map<String, List<String>> parameters(String wanted) {
        return path.endsWith(PARAMETER)
                ? Map.of("number", List.of(wanted.substring(wanted.lastIndexOf('/') + 1)))
                : Map.of();
    }

    /**
     * The address with the parameter filled in.
     *
     * @param number null for an address without parameter
     */
    public String path(String number) {
        return number == null ? path : path.replace("{number}", number);
    }

    /** The view behind the address. */
    public String viewId() {
        return viewId;
    }

    /** Whether the page can be opened without signing in. */
    public boolean open() {
        return access == Access.PUBLIC;
    }

    /** Whether forms on the page may carry files. */
    public boolean takesFiles() {
        return takesFiles;
    }
}
