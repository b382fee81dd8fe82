package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.service.DocumentExportService;
import org.mainstay.document.service.DocumentImportService;
import org.mainstay.document.service.FolderView;
import org.mainstay.document.service.ImportDocuments;
import org.mainstay.document.service.ImportProblem;
import org.mainstay.document.service.ImportReport;
import org.mainstay.document.service.ImportReport.Outcome;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobView;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.web.Uploads;
import org.omnifaces.cdi.Param;

/** Imports folders of Markdown files, after saying what would come of it, and exports them. */
@Named
@RequestScoped
public class DocumentImportBacking {

    /** Most rows of each kind that are shown; the report has all. */
    private static final int SHOWN = 200;

    @Inject DocumentImportService imports;
    @Inject DocumentExportService exports;
    @Inject JobQueries jobs;
    @Inject Uploads uploads;
    @Inject ActiveTexts texts;
    @Inject ActiveUser user;
    @Inject CurrentActor current;
    @Inject Pages pages;

    /** The job that looks through an archive, or stores it. */
    @Inject
    @Param(name = "job")
    private Long job;

    /** The folder whose button was pressed. */
    @Inject
    @Param(name = "exported")
    private String exported;

    private Part file;
    private @NotBlank @Pattern(regexp = Key.PATTERN) @Size(max = Key.MAXLENGTH) String folder;
    private @Size(max = Document.PATH_MAXLENGTH) String root;
    private @NotNull DocumentKind kind = DocumentKind.GUIDE;
    private @NotNull DocumentOrigin origin = DocumentOrigin.OFFICIAL;
    private @NotNull Language language;
    private @NotNull Audience audience = Audience.CUSTOMERS;
    private String organisation;
    private String product;

    private JobView view;
    private ImportReport report;

    /** Reads all before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.READ_DIRECTORY);
        language = Language.of(texts.locale());
        if (job != null) {
            folder = imports.ordered(job).folder();
            getReport();
        }
    }

    /** Has the chosen archive looked through. */
    public void check() {
        var stored = file == null ? List.<StoredFile>of() : uploads.store(List.of(file));
        if (stored.isEmpty()) {
            pages.complain("document_import.no_file");
            return;
        }
        var command =
                new ImportDocuments(
                        stored.get(0),
                        folder,
                        root == null ? "" : root.strip(),
                        kind,
                        origin,
                        language,
                        audience,
                        organisation,
                        product,
                        true);
        go(imports.order(command));
    }

    /** Has stored what was looked through. */
    public void store() {
        go(imports.store(job));
    }

    private void go(Long ordered) {
        pages.go(Route.IMPORT_DOCUMENTS.path(null) + "?job=" + ordered);
    }

    /** Has a folder put into a ZIP. */
    public void export() {
        exports.order(exported == null || exported.isEmpty() ? null : exported);
        pages.go(Route.FILES.path(null));
    }

    /** Whether the caller can import. */
    public boolean isImporter() {
        return user.may(Permission.MANAGE_DOCUMENTS);
    }

    /** The folders there are. */
    public List<FolderView> getFolders() {
        return exports.folders();
    }

    /** The job; null if none is looked at. */
    public JobView getView() {
        if (view == null && job != null) {
            view = jobs.get(job);
        }
        return view;
    }

    /** Whether it is still on its way. */
    public boolean isBusy() {
        return getView() != null
                && (getView().state() == Job.State.WAITING
                        || getView().state() == Job.State.RUNNING);
    }

    /** Whether it could not be done. */
    public boolean isFailed() {
        return getView() != null && getView().state() == Job.State.FAILED;
    }

    /** What came of it; null until something did. */
    public ImportReport getReport() {
        if (report == null && job != null) {
            report = imports.report(job).orElse(null);
        }
        return report;
    }

    /** How many documents are new. */
    public long getNew() {
        return getReport().count(Outcome.NEW);
    }

    /** How many documents are others than before. */
    public long getChanged() {
        return getReport().count(Outcome.CHANGED);
    }

    /** How many documents are as before. */
    public long getUnchanged() {
        return getReport().count(Outcome.UNCHANGED);
    }

    /** Whether there is something to be stored, and nothing speaks against it. */
    public boolean isStorable() {
        return isImporter()
                && !getReport().stored()
                && !getReport().refused()
                && getNew() + getChanged() > 0;
    }

    /** What is wrong, or to be known, as far as it is shown. */
    public List<ImportProblem> getProblems() {
        return getReport().problems().stream().limit(SHOWN).toList();
    }

    /** The documents that are new or changed, as far as they are shown. */
    public List<ImportReport.Item> getDocuments() {
        return getReport().documents().stream()
                .filter(item -> item.outcome() != Outcome.UNCHANGED)
                .limit(SHOWN)
                .toList();
    }

    /** Most rows of each kind that are shown. */
    public int getShown() {
        return SHOWN;
    }

    /** What a problem is, in words. */
    public String words(ImportProblem problem) {
        return texts.get("Code." + problem.code(), Objects.requireNonNullElse(problem.what(), ""));
    }

    /** Name of the folder that is looked at. */
    public String getName() {
        return folder == null ? texts.get("document_import.here") : folder;
    }

    public Long getJob() {
        return job;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Name of the folder the documents belong to. */
    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** Folder within the ZIP; null or empty for all of it. */
    public String getRoot() {
        return root;
    }

    public void setRoot(String root) {
        this.root = root;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    public DocumentOrigin getOrigin() {
        return origin;
    }

    public void setOrigin(DocumentOrigin origin) {
        this.origin = origin;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }
}
