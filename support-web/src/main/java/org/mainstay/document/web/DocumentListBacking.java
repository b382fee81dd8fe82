package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.DocumentExportService;
import org.mainstay.document.service.DocumentFilter;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentSummary;
import org.mainstay.document.service.FolderView;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.TicketChoices;
import org.omnifaces.cdi.Param;

/** The documents there are: what can be read, and for the staff what is being written. */
@Named
@RequestScoped
public class DocumentListBacking {

    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String PRODUCT = "product";
    private static final String LANGUAGE = "language";
    private static final String TAG = "tag";
    private static final String FOLDER = "folder";
    private static final Set<DocumentStatus> READABLE =
            Set.of(DocumentStatus.PUBLISHED, DocumentStatus.DUE_FOR_REVIEW);

    @Inject DocumentQueries documents;
    @Inject DocumentExportService exports;
    @Inject TicketChoices choices;
    @Inject ActiveTexts texts;
    @Inject ActiveUser user;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = STATUS)
    private String status;

    @Inject
    @Param(name = KIND)
    private String kind;

    @Inject
    @Param(name = PRODUCT)
    private String product;

    @Inject
    @Param(name = LANGUAGE)
    private String language;

    @Inject
    @Param(name = TAG)
    private String tag;

    @Inject
    @Param(name = FOLDER)
    private String folder;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<DocumentSummary> found;
    private List<Option> folders;

    /** Reads the documents before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        found = documents.search(filter(), request);
    }

    private DocumentFilter filter() {
        var words = Objects.requireNonNullElse(text, "").strip();
        var chosen = constants(DocumentStatus.values(), status);
        return new DocumentFilter(
                constants(DocumentKind.values(), kind),
                Set.of(),
                chosen.isEmpty() ? READABLE : chosen,
                product == null ? Set.of() : Set.of(product),
                Stream.of(Language.values())
                        .filter(each -> each.tag().equals(language))
                        .collect(Collectors.toSet()),
                tag == null ? Set.of() : Set.of(tag),
                null,
                folder == null || folder.length() > Key.MAXLENGTH ? null : folder,
                words.substring(0, Math.min(words.length(), DocumentFilter.TEXT_MAXLENGTH)));
    }

    private static <E extends Enum<E>> Set<E> constants(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).collect(Collectors.toSet());
    }

    private Address here() {
        return Address.of(Route.DOCUMENTS.path(null))
                .with("q", text)
                .with(STATUS, status)
                .with(KIND, kind)
                .with(PRODUCT, product)
                .with(LANGUAGE, language)
                .with(TAG, tag)
                .with(FOLDER, folder);
    }

    public Page<DocumentSummary> getFound() {
        return found;
    }

    /** What is searched for; null for nothing. */
    public String getText() {
        return text;
    }

    /** What else limits the list, to be kept while searching. */
    public List<Kept> getKept() {
        return here().query().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("q"))
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether anything limits the list. */
    public boolean isLimited() {
        return !here().query().isEmpty();
    }

    /** Whether somebody is here who sees how documents come about. */
    public boolean isStaff() {
        return user.may(Permission.READ_DIRECTORY);
    }

    /** Whether the caller can begin a document. */
    public boolean isWriter() {
        return user.may(Permission.WRITE_DOCUMENTS);
    }

    /** What can be read, and what is in each status. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), STATUS, null, texts.of(DocumentStatus.PUBLISHED), status));
        for (var each : DocumentStatus.values()) {
            if (each != DocumentStatus.PUBLISHED) {
                tabs.add(Option.of(here(), STATUS, each.name(), texts.of(each), status));
            }
        }
        return tabs;
    }

    public List<Option> getKinds() {
        return Stream.of(DocumentKind.values())
                .map(each -> Option.toggle(here(), KIND, each.name(), texts.of(each), kind))
                .toList();
    }

    public List<Option> getProducts() {
        return choices.getProducts().stream()
                .map(each -> Option.toggle(here(), PRODUCT, each.value(), each.label(), product))
                .toList();
    }

    public List<Option> getLanguages() {
        return Stream.of(Language.values())
                .map(each -> Option.toggle(here(), LANGUAGE, each.tag(), texts.of(each), language))
                .toList();
    }

    /** The folders that were imported, for the staff. */
    public List<Option> getFolders() {
        if (folders == null) {
            folders =
                    (isStaff() ? exports.folders() : List.<FolderView>of())
                            .stream()
                                    .map(FolderView::name)
                                    .map(name -> Option.toggle(here(), FOLDER, name, name, folder))
                                    .toList();
        }
        return folders;
    }

    /** The limits in force that are not tabs, each with the address without it. */
    public List<Option> getChips() {
        return Stream.of(
                        getKinds().stream(),
                        getProducts().stream(),
                        getLanguages().stream(),
                        Option.inForce(here(), TAG, tag),
                        Option.inForce(here(), FOLDER, folder),
                        Option.inForce(here(), "q", text))
                .flatMap(options -> options)
                .filter(Option::chosen)
                .toList();
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(found);
    }

    /** A limit that stays while searching. */
    public record Kept(String name, String value) {}
}
