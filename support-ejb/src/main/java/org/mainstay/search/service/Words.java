package org.mainstay.search.service;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes words. Chinese writes no spaces: a dictionary finds its words, but not always
 * the same ones in a sentence and in a search; so each pair of neighbouring characters is a word,
 * too. All other words are in a field that knows English endings.
 */
final class Words {

    /** Suffix of fields with words of all scripts but Chinese. */
    static final String ENGLISH = "_en";

    /** Suffix of fields with Chinese words by the dictionary. */
    static final String CHINESE = "_zh";

    /** Suffix of fields with pairs of Chinese characters. */
    static final String PAIRS = "_cj";

    private Words() {}

    /** Whether there is anything a field for Chinese is good for. */
    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** For indexing, searching and marking alike. */
    static Analyzer analyzer(String... names) {
        var chinese = new SmartChineseAnalyzer();
        var pairs = new CJKAnalyzer();
        var fields = new HashMap<String, Analyzer>();
        for (var name : names) {
            fields.put(name + CHINESE, chinese);
            fields.put(name + PAIRS, pairs);
        }
        return new PerFieldAnalyzerWrapper(new English(), Map.copyOf(fields));
    }

    private static final class English extends Analyzer {

        /**
         * In names such as java.lang.OutOfMemoryError or dfs_data; versions stay whole. Begins with
         * what is rare: looking back from each character would cost a tenth of all indexing.
         */
        private static final Pattern JOINTS = Pattern.compile("[._:](?<=\\p{L}[._:])(?=\\p{L})");

        private static final Set<String> HAN_TOKENS =
                Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC]);

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return new PatternReplaceCharFilter(JOINTS, " ", reader);
        }

        @Override
        protected Reader initReaderForNormalization(String fieldName, Reader reader) {
            return reader;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var source = new StandardTokenizer();
            source.setMaxTokenLength(StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
            var words = new TypeTokenFilter(source, HAN_TOKENS);
            var lower = new LowerCaseFilter(new EnglishPossessiveFilter(new CJKWidthFilter(words)));
            var telling = new StopFilter(lower, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(source, new PorterStemFilter(telling));
        }

        @Override
        protected TokenStream normalize(String fieldName, TokenStream in) {
            return new LowerCaseFilter(new CJKWidthFilter(in));
        }
    }
}
