package org.mainstay.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Gives views their address and their language. */
public class PageViewHandler extends ViewHandlerWrapper {

    private static final String ERROR = RequestDispatcher.ERROR_STATUS_CODE;

    /** Called by Faces. */
    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * Views keep no state, as the templates say; but before it has read them PrimeFaces would make
     * a session for each visitor, to keep its nonce in.
     */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var external = context.getExternalContext();
        return Route.of(viewId)
                .map(route -> route.path(external.getRequestParameterMap().get("number")))
                .map(path -> external.getRequestContextPath() + path)
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        var active = CDI.current().select(ActiveLocale.class).get();
        var external = context.getExternalContext();
        if (external.getRequestMap().containsKey(ERROR)) {
            active.forgetPerson();
        } else {
            active.remember((HttpServletResponse) external.getResponse());
        }
        return active.getLocale();
    }
}
