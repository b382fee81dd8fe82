package org.mainstay.search.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/** Searches the index: first for what the caller may read, then among that for the words. */
@ApplicationScoped
class Finder {

    private static final float KEY_BOOST = 100;

    @Inject SearchIndex index;

    /**
     * @param readable the caller's terms for each kind; empty ones for nothing of it
     * @param internal whether the caller may read what is internal
     * @param complete whether the index has everything
     */
    SearchResult find(
            SearchFor wanted,
            PageRequest request,
            Map<SearchKind, Set<String>> readable,
            boolean internal,
            boolean complete) {
        var nothing =
                new SearchResult(Page.of(List.of(), request, 0), Map.of(), false, null, complete);
        if (wanted.text().isBlank()) {
            return nothing;
        }
        var wording = new Wording(index.analyzer(), wanted.text(), internal);
        return index.read(
                searcher ->
                        new Run(searcher, wanted, request, readable, internal, wording)
                                .result(complete),
                nothing);
    }

    /** One search, all of it on the same state of the index. */
    private final class Run {

        private final IndexSearcher searcher;
        private final SearchFor wanted;
        private final PageRequest request;
        private final Map<SearchKind, Set<String>> readable;
        private final boolean internal;
        private final Wording wording;

        Run(
                IndexSearcher searcher,
                SearchFor wanted,
                PageRequest request,
                Map<SearchKind, Set<String>> readable,
                boolean internal,
                Wording wording) {
            this.searcher = searcher;
            this.wanted = wanted;
            this.request = request;
            this.readable = readable;
            this.internal = internal;
            this.wording = wording;
        }

        SearchResult result(boolean complete) throws IOException {
            var words = wording.all();
            var counts = counts(words);
            var some = counts.isEmpty();
            if (some) {
                words = wording.some();
                counts = counts(words);
            }
            return new SearchResult(
                    page(words), counts, some && !counts.isEmpty(), exact(), complete);
        }

        private Map<SearchKind, Integer> counts(Query words) throws IOException {
            var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
            for (var kind : SearchKind.values()) {
                var count = searcher.count(limited(words, Set.of(kind)));
                if (count > 0) {
                    counts.put(kind, count);
                }
            }
            return counts;
        }

        private Page<SearchHit> page(Query words) throws IOException {
            var kinds = wanted.kinds().isEmpty() ? Set.of(SearchKind.values()) : wanted.kinds();
            var query = limited(words, kinds);
            var from = Math.min(request.offset(), Page.TOTAL_CAP);
            var to = Math.min(from + request.size(), Page.TOTAL_CAP);
            var found = top(query, Math.max(1, to));
            var marker = new Marker(index.analyzer(), words, wording.suffixes());
            var hits = new ArrayList<SearchHit>();
            for (int i = from; i < Math.min(to, found.scoreDocs.length); i++) {
                hits.add(hit(found.scoreDocs[i], marker));
            }
            return Page.of(hits, request, found.totalHits.value);
        }

        private TopDocs top(Query query, int most) throws IOException {
            return searcher.search(
                    query, new TopScoreDocCollectorManager(most, null, Page.TOTAL_CAP + 1));
        }

        /** The one whose key was typed, of whatever kind. */
        private SearchHit exact() throws IOException {
            var key = new TermQuery(SearchFields.typedKey(wanted.text()));
            var query =
                    new BooleanQuery.Builder()
                            .add(key, Occur.MUST)
                            .add(readable(Set.of(SearchKind.values())), Occur.FILTER)
                            .build();
            var found = top(query, 1);
            return found.totalHits.value == 1
                    ? hit(found.scoreDocs[0], new Marker(index.analyzer(), key, wording.suffixes()))
                    : null;
        }

        private Query limited(Query words, Collection<SearchKind> kinds) {
            var key = new TermQuery(SearchFields.typedKey(wanted.text()));
            var either =
                    new BooleanQuery.Builder()
                            .add(words, Occur.SHOULD)
                            .add(new BoostQuery(key, KEY_BOOST), Occur.SHOULD)
                            .build();
            var all =
                    new BooleanQuery.Builder()
                            .add(either, Occur.MUST)
                            .add(readable(kinds), Occur.FILTER);
            limit(all, SearchFields.PRODUCT, wanted.product());
            limit(all, SearchFields.LANGUAGE, wanted.language());
            return all.build();
        }

        private static void limit(BooleanQuery.Builder all, String field, String value) {
            if (value != null) {
                all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
            }
        }

        private Query readable(Collection<SearchKind> kinds) {
            var any = new BooleanQuery.Builder();
            any.add(new MatchNoDocsQuery(), Occur.SHOULD);
            for (var kind : kinds) {
                var terms = readable.getOrDefault(kind, Set.of());
                if (!terms.isEmpty()) {
                    any.add(
                            new BooleanQuery.Builder()
                                    .add(
                                            new TermQuery(new Term(SearchFields.KIND, kind.name())),
                                            Occur.FILTER)
                                    .add(
                                            new TermInSetQuery(
                                                    SearchFields.READER,
                                                    terms.stream().map(BytesRef::new).toList()),
                                            Occur.FILTER)
                                    .build(),
                            Occur.SHOULD);
                }
            }
            return any.build();
        }

        private SearchHit hit(ScoreDoc found, Marker marker) throws IOException {
            var document = searcher.storedFields().document(found.doc);
            return new SearchHit(
                    SearchKind.valueOf(document.get(SearchFields.KIND)),
                    document.get(SearchFields.KEY),
                    marker.title(document.get(SearchFields.TITLE)),
                    marker.excerpt(
                            document.get(SearchFields.TEXT),
                            internal ? document.get(SearchFields.INTERNAL) : ""),
                    document.get(SearchFields.ABOUT),
                    document.get(SearchFields.STATE),
                    document.get(SearchFields.LANGUAGE),
                    updated(document),
                    found.score);
        }

        private static Instant updated(Document document) {
            return Instant.ofEpochMilli(
                    document.getField(SearchFields.UPDATED).numericValue().longValue());
        }
    }
}
