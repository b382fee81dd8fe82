package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Audience;
import org.mainstay.document.service.ImportPlan.Planned;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobDue;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobService;
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.shared.service.ZipArchive;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;

/**
 * Imports folders of Markdown files: first it says what would happen, then it stores all of it or
 * nothing.
 */
@Stateless
public class DocumentImportService {

    /** How the job names this work. */
    static final String KIND = "document-import";

    /** Most bytes that are read of all files together. */
    private static final long BYTES_MAX = 512L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(DocumentImportService.class.getName());
    private static final String REPORT = "import-report.json";

    @Inject ImportPlanner planner;
    @Inject DocumentService documents;
    @Inject FileStore store;
    @Inject ProductDirectory products;
    @Inject OrganisationDirectory organisations;
    @Inject JobService jobs;
    @Inject JobQueries results;
    @Inject CurrentActor current;

    /**
     * Has an archive looked through, and stored if that is wanted and nothing speaks against it.
     *
     * @return id of the job that does it
     * @throws UnprocessableException if the product or the organisation doesn't exist, or the
     *     caller has too many jobs already
     * @throws InvalidInputException if the organisation is missing
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public Long order(@NotNull @Valid ImportDocuments command) {
        if (command.product() != null && products.find(command.product()).isEmpty()) {
            throw new UnprocessableException("product.not_found", "product", command.product());
        }
        if (command.audience() == Audience.ORGANISATION) {
            checkOrganisation(command.organisation());
        }
        return jobs.order(KIND, ImportJson.write(command), REPORT, "application/json");
    }

    private void checkOrganisation(String key) {
        if (key == null || key.isBlank()) {
            throw new InvalidInputException("document.organisation_required", "organisation");
        }
        if (organisations.find(key).isEmpty()) {
            throw new UnprocessableException("organisation.not_found", "organisation", key);
        }
    }

    /**
     * Has stored what the caller had looked through.
     *
     * @param job that looked through it
     * @return id of the job that stores it
     * @throws NotFoundException if the caller has no such job (any more)
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public Long store(@NotNull Long job) {
        return order(ordered(job).storing());
    }

    /**
     * What the caller wants to be imported.
     *
     * @throws NotFoundException if the caller has no such job (any more)
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public ImportDocuments ordered(@NotNull Long job) {
        return ImportJson.readOrder(results.order(job, KIND));
    }

    /**
     * What came of it.
     *
     * @return empty while it is still on its way, and if it failed
     * @throws NotFoundException if the caller has no such job (any more)
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public Optional<ImportReport> report(@NotNull Long job) {
        results.order(job, KIND);
        if (results.get(job).state() != Job.State.DONE) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(results.open(job).file())) {
            return Optional.of(ImportJson.readReport(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks through the archive, and stores it in this transaction: all or nothing.
     *
     * @param progress is told of each document
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public ImportReport run(@NotNull ImportDocuments command, @NotNull JobDue.Progress progress) {
        var place = store.place(command.file().sha256());
        try (var archive =
                new ZipArchive(place, command.root(), BYTES_MAX, RefusedFileException::of)) {
            var plan = planner.plan(command, archive, progress);
            return command.dryRun() || plan.refused()
                    ? plan.report(false, Map.of())
                    : stored(plan, command, archive, progress);
        } catch (RefusedFileException e) {
            return new ImportReport(false, List.of(), List.of(e.problem(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport stored(
            ImportPlan plan, ImportDocuments command, ZipArchive archive, JobDue.Progress progress)
            throws IOException {
        var keys = new HashMap<String, String>();
        plan.documents().stream()
                .filter(each -> each.known() != null)
                .forEach(each -> keys.put(each.path(), each.known().key()));
        var total = 2L * plan.documents().size();
        var wanted = plan.inOrder();
        var done = total - wanted.size();
        for (var each : wanted) {
            progress.at(done++, total);
            keep(each, archive);
            keys.put(each.path(), stored(each, command, keys));
        }
        progress.at(total, total);
        LOG.log(
                Level.INFO,
                "{0} documents imported into {1} by {2}",
                new Object[] {wanted.size(), command.folder(), current.actor().id()});
        return plan.report(true, keys);
    }

    private void keep(Planned each, ZipArchive archive) throws IOException {
        try {
            planner.keep(each, archive);
        } catch (RefusedFileException e) {
            // It was read to its end before; what is stored by now mustn't stay.
            throw new IllegalStateException("The archive changed meanwhile", e);
        }
    }

    private String stored(Planned each, ImportDocuments command, Map<String, String> keys) {
        if (each.known() == null) {
            var place = new Place(command.folder(), each.path());
            var translates = each.translates() == null ? null : keys.get(each.translates());
            return documents.write(each.text().translating(translates), place, each.files());
        }
        var before = each.known().files();
        var added =
                each.files().entrySet().stream()
                        .filter(file -> changed(before.get(file.getKey()), file.getValue()))
                        .map(file -> file.getValue().named(file.getKey()))
                        .toList();
        var removed = new HashSet<>(before.keySet());
        removed.removeAll(each.files().keySet());
        documents.revise(
                ReviseDocument.as(
                        each.known().key(),
                        each.text(),
                        command.file().fileName(),
                        each.known().version()),
                new FileChanges(added, removed));
        return each.known().key();
    }

    private static boolean changed(StoredFile before, StoredFile now) {
        return before == null || !before.sha256().equals(now.sha256());
    }
}
