package org.mainstay.search.service;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** What the index keeps of an entry. A change of it needs another {@link #SCHEMA}. */
final class SearchFields {

    /** An index with another number is made anew. */
    static final String SCHEMA = "1";

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String INTERNAL = "internal";
    static final String KIND = "kind";
    static final String KEY = "key";
    static final String TYPED_KEY = "typed_key";
    static final String LANGUAGE = "language";
    static final String PRODUCT = "product";
    static final String READER = "reader";
    static final String ABOUT = "about";
    static final String STATE = "state";
    static final String UPDATED = "updated";
    static final String GENERATION = "generation";

    /** Those made of words. */
    static final List<String> WORDS = List.of(TITLE, TEXT, INTERNAL);

    private static final String THING = "thing";

    private SearchFields() {}

    /** By which all entries of a thing are replaced at once. */
    static Term thing(SearchKind kind, Long id) {
        return new Term(THING, kind + ":" + id);
    }

    /** A key as people may type it. */
    static Term typedKey(String text) {
        var plain = text.strip();
        return new Term(
                TYPED_KEY,
                (plain.startsWith("#") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT));
    }

    static Document document(SearchKind kind, SearchEntry entry, long generation) {
        var document = new Document();
        var thing = thing(kind, entry.id());
        document.add(new StringField(thing.field(), thing.text(), Field.Store.NO));
        document.add(new StringField(KIND, kind.name(), Field.Store.YES));
        document.add(new StoredField(KEY, entry.key()));
        var key = typedKey(entry.key());
        document.add(new StringField(key.field(), key.text(), Field.Store.NO));
        words(document, TITLE, entry.title());
        words(document, TEXT, entry.text());
        words(document, INTERNAL, entry.internal());
        document.add(new TextField(TEXT + Words.ENGLISH, entry.key(), Field.Store.NO));
        if (entry.language() != null) {
            document.add(
                    new StringField(LANGUAGE, entry.language().toLanguageTag(), Field.Store.YES));
        }
        if (entry.product() != null) {
            document.add(new StringField(PRODUCT, entry.product(), Field.Store.NO));
        }
        if (entry.about() != null) {
            document.add(new StoredField(ABOUT, entry.about()));
        }
        if (entry.state() != null) {
            var type = entry.state().getDeclaringClass().getSimpleName();
            document.add(new StoredField(STATE, type + "." + entry.state().name()));
        }
        for (var reader : entry.readers()) {
            document.add(new StringField(READER, reader, Field.Store.NO));
        }
        document.add(new StoredField(UPDATED, entry.updatedAt().toEpochMilli()));
        document.add(new LongPoint(GENERATION, generation));
        return document;
    }

    private static void words(Document document, String name, String text) {
        document.add(new StoredField(name, text));
        document.add(new TextField(name + Words.ENGLISH, text, Field.Store.NO));
        if (Words.chinese(text)) {
            document.add(new TextField(name + Words.CHINESE, text, Field.Store.NO));
            document.add(new TextField(name + Words.PAIRS, text, Field.Store.NO));
        }
    }
}
