package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.identity.service.SessionService;
import org.mainstay.identity.service.SessionView;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Where one is signed in. */
@Named
@RequestScoped
public class SessionListBacking {

    /** What gives a browser away, the one before the other: most claim to be several. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iOS");
        SYSTEMS.put("iPad", "iPadOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    @Inject SessionService sessions;
    @Inject SignedIn signedIn;
    @Inject HttpServletRequest request;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    private List<SessionView> found;

    /** The sessions, the last used first. */
    public List<SessionView> getFound() {
        if (found == null) {
            found = sessions.mine(signedIn.secret(request).orElse(""));
        }
        return found;
    }

    /** Ends all of them, this one too. */
    public void endAll() {
        sessions.endAll();
        signedIn.end(request);
        pages.go(Route.SIGN_IN.path(null));
    }

    /** The browser and its system, as far as it says. */
    public String agent(SessionView view) {
        var browser = first(BROWSERS, view.agent());
        var system = first(SYSTEMS, view.agent());
        if (browser.isPresent() && system.isPresent()) {
            return texts.get("security.agent", browser.get(), system.get());
        }
        return browser.or(() -> system).orElseGet(() -> texts.get("security.agent.unknown"));
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
