package org.mainstay.document.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mainstay.document.service.ImportReport.Outcome;
import org.mainstay.ticket.service.StoredFile;

/**
 * What an archive would bring, looked at as a whole.
 *
 * @param documents in the order of their paths
 */
record ImportPlan(List<Planned> documents, List<ImportProblem> problems) {

    /**
     * A document to be.
     *
     * @param text without what it translates
     * @param translates path of what it translates; null for nothing
     * @param files under the paths by which the text names them
     * @param known what is there already; null for nothing
     */
    record Planned(
            String path,
            WriteDocument text,
            String translates,
            Map<String, StoredFile> files,
            KnownDocument known) {

        Outcome outcome() {
            if (known == null) {
                return Outcome.NEW;
            }
            return known.differs(text, files) ? Outcome.CHANGED : Outcome.UNCHANGED;
        }
    }

    boolean refused() {
        return problems.stream().anyMatch(problem -> problem.code().error());
    }

    /** Those to be stored, so that each comes after what it translates. */
    List<Planned> inOrder() {
        return documents.stream()
                .filter(each -> each.outcome() != Outcome.UNCHANGED)
                .sorted(Comparator.comparing(each -> each.translates() != null))
                .toList();
    }

    /**
     * @param keys of the documents by their paths, as far as there are any
     */
    ImportReport report(boolean stored, Map<String, String> keys) {
        var items = new ArrayList<ImportReport.Item>();
        for (var each : documents) {
            var known = each.known() == null ? null : each.known().key();
            items.add(
                    new ImportReport.Item(
                            each.path(),
                            each.text().title(),
                            each.outcome(),
                            keys.getOrDefault(each.path(), known)));
        }
        var sorted =
                problems.stream()
                        .sorted(Comparator.comparing(problem -> !problem.code().error()))
                        .toList();
        return new ImportReport(stored, items, sorted);
    }
}
