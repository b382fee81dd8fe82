package org.mainstay.search.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.mainstay.settings.Settings;

/**
 * This node's index, in the data directory. What is written is found after {@link #refresh}, and
 * outlives the process after {@link #commit}. One thread writes, many read.
 */
@ApplicationScoped
class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());
    private static final String SCHEMA = "schema";
    private static final double BUFFER_MEGABYTES = 16;

    /** Enough for the longest search, each character of which is a word in several fields. */
    private static final int CLAUSES_MAX = 4096;

    /** Most nodes that share a data directory, each with an index of its own in it. */
    private static final int NODES_MAX = 16;

    @Inject Settings settings;

    private final Analyzer analyzer = Words.analyzer(SearchFields.WORDS.toArray(String[]::new));

    private Directory directory;
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private volatile boolean spoilt;

    /** What makes words of texts. */
    Analyzer analyzer() {
        return analyzer;
    }

    boolean isOpen() {
        return writer != null && writer.isOpen() && !spoilt;
    }

    /**
     * Opens it as it was last committed. One that can't be read, or that an other version wrote, is
     * begun anew.
     *
     * @return what was remembered with the last commit; empty if it is begun anew
     */
    Map<String, String> open() {
        abandon();
        IndexSearcher.setMaxClauseCount(CLAUSES_MAX);
        var root = settings.dataDirectory().resolve("search");
        for (int place = 0; place < NODES_MAX; place++) {
            try {
                return open(root.resolve(String.valueOf(place)));
            } catch (LockObtainFailedException e) {
                LOG.log(Level.FINE, "Another node has the search index {0}", place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException(
                "More than " + NODES_MAX + " nodes have their search index in " + root);
    }

    private Map<String, String> open(Path folder) throws IOException {
        directory = FSDirectory.open(Files.createDirectories(folder));
        try {
            if (spoilt) {
                empty();
            }
            openWriter();
        } catch (LockObtainFailedException e) {
            directory.close();
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The search index can't be read and is made anew", e);
            closeWriter();
            empty();
            openWriter();
        }
        spoilt = false;
        var remembered = remembered();
        if (SearchFields.SCHEMA.equals(remembered.get(SCHEMA))) {
            return remembered;
        }
        writer.deleteAll();
        return Map.of();
    }

    private void openWriter() throws IOException {
        var config =
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, null);
    }

    private void empty() throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private Map<String, String> remembered() {
        var data = writer.getLiveCommitData();
        var remembered = new HashMap<String, String>();
        if (data != null) {
            data.forEach(entry -> remembered.put(entry.getKey(), entry.getValue()));
        }
        return remembered;
    }

    /**
     * Replaces all entries of some things.
     *
     * @param ids of the things; those without an entry are taken out
     */
    void put(SearchKind kind, Collection<Long> ids, List<SearchEntry> entries, long generation) {
        var byId = entries.stream().collect(Collectors.groupingBy(SearchEntry::id));
        try {
            for (var id : ids) {
                var documents =
                        byId.getOrDefault(id, List.of()).stream()
                                .map(entry -> SearchFields.document(kind, entry, generation))
                                .toList();
                if (documents.isEmpty()) {
                    writer.deleteDocuments(SearchFields.thing(kind, id));
                } else {
                    writer.updateDocuments(SearchFields.thing(kind, id), documents);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out what was last written before the generation. */
    void removeBefore(long generation) {
        try {
            writer.deleteDocuments(
                    LongPoint.newRangeQuery(
                            SearchFields.GENERATION, Long.MIN_VALUE, generation - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets searches find what was written. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many entries can be found. */
    long size() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs(), 0L);
    }

    /** Makes what was written safe, together with what to remember. */
    void commit(Map<String, String> remember) {
        var data = new HashMap<>(remember);
        data.put(SCHEMA, SearchFields.SCHEMA);
        writer.setLiveCommitData(data.entrySet());
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is something to commit. */
    boolean changed() {
        return writer.hasUncommittedChanges();
    }

    /** Closes it; what was not committed is lost. */
    void abandon() {
        try {
            closeWriter();
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeWriter() throws IOException {
        var open = searchers;
        searchers = null;
        if (open != null) {
            open.close();
        }
        if (writer != null) {
            writer.rollback();
            writer = null;
        }
    }

    /** Has the index begun anew when it is next opened, if that is what the failure asks for. */
    void judge(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException) {
                spoilt = true;
            }
        }
    }

    /** Reads the index as it is now. */
    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /**
     * Reads the index as it was last refreshed.
     *
     * @param otherwise what to answer while there is none
     */
    <T> T read(Reading<T> reading, T otherwise) {
        var open = searchers;
        if (open == null) {
            return otherwise;
        }
        try {
            var searcher = open.acquire();
            try {
                return reading.of(searcher);
            } finally {
                open.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            LOG.log(Level.FINE, "The search index is being opened again", e);
            return otherwise;
        } catch (IOException e) {
            judge(e);
            throw new UncheckedIOException(e);
        }
    }
}
