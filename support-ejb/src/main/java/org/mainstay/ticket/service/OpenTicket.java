package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;

/**
 * Report a problem.
 *
 * @param body what happens and what was expected, Markdown
 * @param product key
 * @param productVersion name; null when not known
 * @param environment where it happens; null when not told
 * @param tags from staff only; empty or null otherwise
 * @param files stored before, to come with the report; empty or null for none
 * @param fields answers to what the product asks, by the key of the field; null for none
 */
public record OpenTicket(
        @NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject,
        @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body,
        @NotNull Severity severity,
        @NotNull @Size(max = Key.MAXLENGTH) String product,
        @Size(max = ProductVersion.NAME_MAXLENGTH) String productVersion,
        @Size(max = Ticket.ENVIRONMENT_MAXLENGTH) String environment,
        @Size(max = Ticket.TAGS_MAX) Set<String> tags,
        @NotNull Channel channel,
        List<StoredFile> files,
        @Size(max = ProductField.PER_PRODUCT_MAX) Map<String, List<String>> fields) {

    /** A report that answers nothing the product asks. */
    public OpenTicket(
            String subject,
            String body,
            Severity severity,
            String product,
            String productVersion,
            String environment,
            Set<String> tags,
            Channel channel,
            List<StoredFile> files) {
        this(
                subject,
                body,
                severity,
                product,
                productVersion,
                environment,
                tags,
                channel,
                files,
                null);
    }
}
