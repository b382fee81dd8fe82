package org.mainstay.document.service;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param stored whether it did; nothing is stored if there is an error
 * @param documents in the order of their paths
 * @param problems errors first
 */
public record ImportReport(boolean stored, List<Item> documents, List<ImportProblem> problems) {

    /** What becomes of a document. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * A document of the import.
     *
     * @param path in the folder
     * @param key null for one that isn't stored yet
     */
    public record Item(String path, String title, Outcome outcome, String key) {}

    /** Whether nothing can be stored. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.code().error());
    }

    /** How many documents have the outcome. */
    public long count(Outcome outcome) {
        return documents.stream().filter(item -> item.outcome() == outcome).count();
    }
}
