package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.primefaces.context.PrimeFacesContext;

/** What backings ask of Faces: go somewhere, tell something. */
@Named
@RequestScoped
public class Pages {

    private static final String NOTICE = Pages.class.getName() + ".notice";

    @Inject ActiveTexts texts;
    @Inject Browser browser;

    private Notice notice;

    /**
     * Sends the browser to a page after a form was accepted.
     *
     * @param path within the application, as {@link Route#path} gives it
     */
    public void go(String path) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says something on the next page that is shown, once, in the language it then has. */
    public void tell(String key, Object... params) {
        tell(List.of(), key, params);
    }

    /**
     * As {@link #tell(String, Object...)}, with what did not succeed.
     *
     * @param failures at most a page of them
     */
    public void tell(List<Failure> failures, String key, Object... params) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSessionMap().put(NOTICE, new Kept(key, params, List.copyOf(failures)));
    }

    /** Lets the browser remember something for a year. */
    public void remember(String name, String value) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        browser.remember((HttpServletResponse) external.getResponse(), name, value);
    }

    /** What is to be said on this page; null for nothing. */
    public Notice getNotice() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        if (notice == null && external.getSession(false) != null) {
            var kept = (Kept) external.getSessionMap().remove(NOTICE);
            if (kept != null) {
                notice = new Notice(texts.get(kept.key(), kept.params()), kept.failures());
            }
        }
        return notice;
    }

    /** Something to be said, with what did not succeed. */
    public record Notice(String text, List<Failure> failures) {}

    /**
     * One thing that did not succeed.
     *
     * @param what its name
     * @param path where it is, within the application
     * @param why translated
     */
    public record Failure(String what, String path, String why) implements Serializable {}

    /** What PrimeFaces expects back with a form; its own script adds it only where widgets are. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** The address of this page within the application, with its query. */
    public String getHere() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var forwarded = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = forwarded == null ? request.getRequestURI() : forwarded;
        var path = uri.substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The id under which the log knows what went wrong; null if nothing did. */
    public String getIncident() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var incident = external.getRequestMap().get(ErrorHandler.INCIDENT);
        var id = incident == null ? external.getRequestParameterMap().get("id") : incident;
        return id != null && id.toString().matches("[0-9a-f]{8}") ? id.toString() : null;
    }

    /** Says what is wrong with the form as a whole. */
    public void complain(String key, Object... params) {
        complainAt(null, texts.get(key, params));
    }

    /**
     * Says what is wrong with an input, or with the form if there is no such input on the page.
     *
     * @param field the input's id, null for none
     * @param text translated
     */
    public void complainAt(String field, String text) {
        var context = FacesContext.getCurrentInstance();
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        context.addMessage(field == null ? null : clientId(context, field), message);
        context.validationFailed();
    }

    private static String clientId(FacesContext context, String field) {
        var found = new AtomicReference<UIComponent>();
        var root = context.getViewRoot();
        if (root != null) {
            find(submitted(root).orElse(root), field, found);
        }
        return found.get() == null ? null : found.get().getClientId(context);
    }

    private static Optional<UIComponent> submitted(UIComponent in) {
        if (in instanceof UIForm form && form.isSubmitted()) {
            return Optional.of(in);
        }
        return in.getChildren().stream().flatMap(child -> submitted(child).stream()).findFirst();
    }

    private static void find(UIComponent in, String id, AtomicReference<UIComponent> found) {
        var all = in.getFacetsAndChildren();
        while (found.get() == null && all.hasNext()) {
            var next = all.next();
            if (id.equals(next.getId())) {
                found.set(next);
            } else {
                find(next, id, found);
            }
        }
    }

    /** Translated when it is shown: the language may be what has just changed. */
    private record Kept(String key, Object[] params, List<Failure> failures)
            implements Serializable {}
}
