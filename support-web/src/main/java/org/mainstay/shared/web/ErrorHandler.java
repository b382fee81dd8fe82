package org.mainstay.shared.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;

/**
 * Decides what a person sees when something goes wrong.
 *
 * <p>What the services refuse stands at the form, with everything that was typed. What doesn't
 * exist, or may not be known to exist, is a page that helps on. Anything else is our fault: it is
 * logged once, and the page names the log's incident.
 */
public class ErrorHandler extends ExceptionHandlerWrapper {

    /** Request attribute with the incident's id. */
    public static final String INCIDENT = "incident";

    private static final System.Logger LOG = System.getLogger(ErrorHandler.class.getName());

    ErrorHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            events.remove();
            handle(queued.getContext(), cause(queued.getException()));
        }
        getWrapped().handle();
    }

    private static Throwable cause(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof FacesException
                        || cause instanceof jakarta.el.ELException
                        || cause instanceof EJBException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void handle(FacesContext context, Throwable cause) {
        if (context.getResponseComplete()) {
            log(cause);
        } else if (cause instanceof NotSignedInException) {
            toSignIn(context);
        } else if (cause instanceof ViewExpiredException) {
            redirect(context, Route.EXPIRED.path(null));
        } else if (cause instanceof BusinessException refused) {
            refuse(context, refused);
        } else if (cause instanceof ConstraintViolationException invalid && onForm(context)) {
            var pages = CDI.current().select(Pages.class).get();
            for (var violation : invalid.getConstraintViolations()) {
                var path = violation.getPropertyPath().toString();
                pages.complainAt(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
            }
        } else {
            fail(context, cause);
        }
    }

    private static void refuse(FacesContext context, BusinessException refused) {
        if (onForm(context)) {
            var texts = CDI.current().select(ActiveTexts.class).get();
            CDI.current()
                    .select(Pages.class)
                    .get()
                    .complainAt(refused.field(), texts.error(refused.code(), refused.params()));
        } else if (refused instanceof NotFoundException
                || refused instanceof NotPermittedException) {
            send(context, HttpServletResponse.SC_NOT_FOUND);
        } else {
            fail(context, refused);
        }
    }

    /** Whether there is a form to stand on: it was sent, and the answer has not begun. */
    private static boolean onForm(FacesContext context) {
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static void toSignIn(FacesContext context) {
        context.getExternalContext().invalidateSession();
        redirect(context, Route.SIGN_IN.path(null));
    }

    private static void fail(FacesContext context, Throwable cause) {
        var external = context.getExternalContext();
        var incident = note((HttpServletRequest) external.getRequest(), cause);
        if (external.isResponseCommitted()) {
            context.responseComplete();
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, Route.INCIDENT.path(null) + "?id=" + incident);
        } else {
            send(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /**
     * Writes a fault of ours to the log and leaves word of it for the error page.
     *
     * @return the id under which it is in the log
     */
    public static String note(HttpServletRequest request, Throwable cause) {
        var incident = log(cause);
        request.setAttribute(INCIDENT, incident);
        return incident;
    }

    private static String log(Throwable cause) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Incident " + incident, cause);
        return incident;
    }

    private static void send(FacesContext context, int status) {
        try {
            context.getExternalContext().responseReset();
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(FacesContext context, String path) {
        var external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the handlers; named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {

        /** Called by Faces. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ErrorHandler(getWrapped().getExceptionHandler());
        }
    }
}
