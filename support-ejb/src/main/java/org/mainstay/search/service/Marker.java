package org.mainstay.search.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Cuts out of texts what was looked for, and marks it: any of the words, though not all may be in
 * one text.
 */
final class Marker {

    private static final int PASSAGE_LENGTH = 110;
    private static final int PASSAGES = 2;

    /** Share of a passage's length that stands before the first match. */
    private static final float BEFORE_MATCH = 0.3f;

    private static final int BEGINNING_LENGTH = 2 * PASSAGE_LENGTH;

    /** How far to look; what is found behind is shown by the text's beginning. */
    private static final int DEEPEST = 20_000;

    private static final String GAP = " … ";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final Query query;
    private final List<String> suffixes;
    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter parts;

    /**
     * @param suffixes of fields to look in, the more telling one first
     */
    Marker(Analyzer analyzer, Query query, List<String> suffixes) {
        this.query = query;
        this.suffixes = suffixes;
        this.whole =
                UnifiedHighlighter.builderWithoutSearcher(analyzer)
                        .withBreakIterator(WholeBreakIterator::new)
                        .withFormatter(new Fragments())
                        .withMaxNoHighlightPassages(0)
                        .withWeightMatches(false)
                        .build();
        this.parts =
                UnifiedHighlighter.builderWithoutSearcher(analyzer)
                        .withBreakIterator(Marker::passages)
                        .withFormatter(new Fragments())
                        .withMaxNoHighlightPassages(0)
                        .withWeightMatches(false)
                        .withMaxLength(DEEPEST)
                        .build();
    }

    private static BreakIterator passages() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ROOT), PASSAGE_LENGTH, BEFORE_MATCH);
    }

    /** The whole title, marked. */
    List<Fragment> title(String title) {
        var marked = marked(whole, SearchFields.TITLE, title, 1);
        return marked.isEmpty() ? List.of(new Fragment(title, false)) : marked;
    }

    /**
     * Passages of the text, or else of what is internal, or else the text's beginning.
     *
     * @param internal empty for what the caller may not see
     */
    List<Fragment> excerpt(String text, String internal) {
        var marked = marked(parts, SearchFields.TEXT, text, PASSAGES);
        if (marked.isEmpty()) {
            marked = marked(parts, SearchFields.INTERNAL, internal, PASSAGES);
        }
        return marked.isEmpty() ? beginning(text) : marked;
    }

    private static List<Fragment> beginning(String text) {
        var plain = plain(text.substring(0, Math.min(text.length(), 2 * BEGINNING_LENGTH))).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        if (plain.length() <= BEGINNING_LENGTH) {
            return List.of(new Fragment(plain, false));
        }
        var end = plain.offsetByCodePoints(0, plain.codePointCount(0, BEGINNING_LENGTH));
        return List.of(new Fragment(plain.substring(0, end) + " …", false));
    }

    private List<Fragment> marked(
            UnifiedHighlighter highlighter, String name, String text, int passages) {
        for (var suffix : suffixes) {
            if (!text.isEmpty()
                    && highlighted(highlighter, name + suffix, text, passages)
                            instanceof Marked marked) {
                return marked.fragments();
            }
        }
        return List.of();
    }

    private Object highlighted(
            UnifiedHighlighter highlighter, String field, String text, int passages) {
        try {
            return highlighter.highlightWithoutSearcher(field, query, text, passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private record Marked(List<Fragment> fragments) {}

    private static final class Fragments extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            var fragments = new ArrayList<Fragment>();
            var end = 0;
            for (var passage : passages) {
                if (passage.getStartOffset() > end) {
                    fragments.add(new Fragment(end == 0 ? "… " : GAP, false));
                }
                add(passage, content, fragments);
                end = passage.getEndOffset();
            }
            if (end < content.stripTrailing().length()) {
                fragments.add(new Fragment(" …", false));
            }
            return new Marked(List.copyOf(fragments));
        }

        private static void add(Passage passage, String content, List<Fragment> fragments) {
            var at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                var start = Math.max(at, passage.getMatchStarts()[i]);
                var end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                if (end > start) {
                    add(content.substring(at, start), false, fragments);
                    add(content.substring(start, end), true, fragments);
                    at = end;
                }
            }
            add(content.substring(at, passage.getEndOffset()), false, fragments);
        }

        private static void add(String text, boolean marked, List<Fragment> fragments) {
            if (text.isEmpty()) {
                return;
            }
            var last = fragments.size() - 1;
            if (marked && last >= 0 && fragments.get(last).marked()) {
                fragments.set(last, new Fragment(fragments.get(last).text() + plain(text), true));
            } else {
                fragments.add(new Fragment(plain(text), marked));
            }
        }
    }
}
