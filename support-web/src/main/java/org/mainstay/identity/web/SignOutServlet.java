package org.mainstay.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.shared.web.Route;

/** Ends a browser session; only by POST, so that no link or picture can do it. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        signedIn.end(request);
        // Pages kept by the browser for "back" go too.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect(request.getContextPath() + Route.SIGN_IN.path(null));
    }
}
