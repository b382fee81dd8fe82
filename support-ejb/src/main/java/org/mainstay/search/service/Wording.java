package org.mainstay.search.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Makes a query of what was typed; whatever it is, it is a query. */
final class Wording {

    private static final Map<String, Float> WEIGHTS =
            Map.of(SearchFields.TITLE, 4f, SearchFields.TEXT, 1f, SearchFields.INTERNAL, 0.7f);

    private static final int OPERATORS =
            SimpleQueryParser.AND_OPERATOR
                    | SimpleQueryParser.OR_OPERATOR
                    | SimpleQueryParser.NOT_OPERATOR
                    | SimpleQueryParser.PREFIX_OPERATOR
                    | SimpleQueryParser.PHRASE_OPERATOR
                    | SimpleQueryParser.PRECEDENCE_OPERATORS
                    | SimpleQueryParser.ESCAPE_OPERATOR
                    | SimpleQueryParser.WHITESPACE_OPERATOR;

    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Analyzer analyzer;
    private final String text;
    private final Map<String, Float> fields = new HashMap<>();

    /**
     * @param internal whether to look into what is internal, too
     */
    Wording(Analyzer analyzer, String text, boolean internal) {
        this.analyzer = analyzer;
        this.text = text;
        for (var name : names(internal)) {
            for (var suffix : suffixes()) {
                fields.put(name + suffix, WEIGHTS.get(name));
            }
        }
    }

    private static List<String> names(boolean internal) {
        return internal ? SearchFields.WORDS : List.of(SearchFields.TITLE, SearchFields.TEXT);
    }

    /** Suffixes of the fields that matter for the text, the more telling one first. */
    List<String> suffixes() {
        var suffixes = new ArrayList<String>();
        if (Words.chinese(text)) {
            suffixes.add(Words.PAIRS);
            suffixes.add(Words.CHINESE);
        }
        suffixes.add(Words.ENGLISH);
        return suffixes;
    }

    /** All the words, as the operators say. */
    Query all() {
        var parser = new SimpleQueryParser(analyzer, fields, OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(text);
    }

    /** At least half of the words, with operators taken as they stand. */
    Query some() {
        var parser = new SimpleQueryParser(analyzer, fields, SimpleQueryParser.WHITESPACE_OPERATOR);
        parser.setDefaultOperator(Occur.SHOULD);
        var query = parser.parse(text);
        if (!SPACE.matcher(text.strip()).find() || !(query instanceof BooleanQuery words)) {
            return query;
        }
        var builder = new BooleanQuery.Builder();
        words.clauses().forEach(builder::add);
        return builder.setMinimumNumberShouldMatch((words.clauses().size() + 1) / 2).build();
    }
}
