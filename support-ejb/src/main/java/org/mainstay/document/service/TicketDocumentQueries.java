package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.TicketScope;

/** Which documents help with a ticket, and what one written from it begins with. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketDocumentQueries {

    @Inject DocumentRepository documents;
    @Inject TicketScope scope;
    @Inject CurrentActor current;

    /**
     * Those that somebody linked with the ticket, and the known problems that its version is in
     * range of; of a text in several languages the one in the caller's.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.READ_TICKETS)
    public List<TicketDocument> of(@NotNull String number) {
        var ticket = scope.get(number);
        var actor = current.actor();
        return documents.helping(
                ticket, version(ticket), Reader.of(actor), Language.of(actor.locale()));
    }

    private static String version(Ticket ticket) {
        return ticket.productVersion() == null ? null : ticket.productVersion().name();
    }

    /**
     * What a document written from the ticket begins with: its subject and what the desk said
     * solved it, nothing else of what the customer wrote.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public WriteDocument draft(@NotNull String number) {
        var ticket = scope.get(number);
        var locale = current.actor().locale();
        var words = new DraftWords(locale);
        var solved = ticket.solution() != null;
        var version = version(ticket);
        return new WriteDocument(
                cut(ticket.subject(), Content.TITLE_MAXLENGTH),
                solved ? DocumentKind.SOLUTION : DocumentKind.KNOWN_PROBLEM,
                DocumentOrigin.OFFICIAL,
                "## %s\n\n%s\n\n## %s\n\n%s\n"
                        .formatted(
                                words.of("symptom"),
                                words.of("symptom.hint"),
                                words.of("solution"),
                                solved ? ticket.solution() : words.of("solution.hint")),
                Language.of(locale),
                null,
                Audience.CUSTOMERS,
                null,
                ticket.product().key(),
                range(version),
                Set.of());
    }

    private static String range(String version) {
        var only = VersionRange.only(version);
        return only == null ? null : only.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
