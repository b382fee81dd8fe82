package org.mainstay.ticket.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.rest.OneOrMany;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.OpenTicket;

/**
 * A problem to be reported.
 *
 * @param body Markdown
 * @param severity 1 (most) to 4
 * @param product key
 * @param productVersion name; null when not known
 * @param environment where it happens; null when not told
 * @param tags from staff only
 * @param fields answers to what the product asks, by the key of the field
 */
public record NewTicketPayload(
        @NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject,
        @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body,
        @NotNull @Min(1) @Max(4) Integer severity,
        @NotNull @Size(max = Key.MAXLENGTH) String product,
        @Size(max = ProductVersion.NAME_MAXLENGTH) String productVersion,
        @Size(max = Ticket.ENVIRONMENT_MAXLENGTH) String environment,
        @Size(max = Ticket.TAGS_MAX) Set<@NotNull @Size(max = Ticket.TAG_MAXLENGTH) String> tags,
        @Size(max = ProductField.PER_PRODUCT_MAX) Map<String, OneOrMany> fields) {

    OpenTicket command() {
        return new OpenTicket(
                subject,
                body,
                Severity.of(severity),
                product,
                productVersion,
                environment,
                tags,
                Channel.REST,
                List.of(),
                OneOrMany.texts(fields));
    }
}
