package org.mainstay.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.web.FileSender;

/** Hands out certificates to print. */
@WebServlet("/certificate-files/*")
public class CertificateFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9A-Z-]{1,20})");

    @Inject transient CertificateQueries certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var number = path.group(1);
            var sheet = certificates.sheet(number);
            FileSender.begin(number + ".pdf", "application/pdf", response).write(sheet);
        } catch (NotFoundException
                | NotPermittedException
                | NotSignedInException
                | UnprocessableException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
