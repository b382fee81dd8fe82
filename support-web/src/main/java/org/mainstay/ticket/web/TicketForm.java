package org.mainstay.ticket.web;

import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.StoredFile;

/** A problem as it is being described. */
public class TicketForm {

    private @NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject;
    private @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body;
    private @NotNull Severity severity;
    private @NotNull String product;
    private String productVersion;
    private @Size(max = Ticket.ENVIRONMENT_MAXLENGTH) String environment;
    private List<Part> files;

    /** The same as the services take it. */
    OpenTicket command(List<StoredFile> stored, Map<String, List<String>> fields) {
        return new OpenTicket(
                subject,
                body,
                severity,
                product,
                TicketEditBacking.name(product, productVersion).orElse(null),
                environment == null || environment.isBlank() ? null : environment,
                Set.of(),
                Channel.WEB,
                stored,
                fields);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getProductVersion() {
        return productVersion;
    }

    public void setProductVersion(String productVersion) {
        this.productVersion = productVersion;
    }

    public String getEnvironment() {
        return environment;
    }

    public void setEnvironment(String environment) {
        this.environment = environment;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
