package org.mainstay.document.service;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields at the beginning of a Markdown file: YAML between two lines of three hyphens. It is
 * read as text and lists of texts; nothing in it makes an object of another type.
 *
 * @param fields in order; what is nested deeper than a list is left out
 * @param body what comes after it
 * @param bodyLine line of the file on which the body begins, counts from 1
 */
record FrontMatter(Map<String, Field> fields, String body, int bodyLine) {

    private static final Pattern FENCED =
            Pattern.compile(
                    "---[ \\t]*\\r?\\n(.*?)(?:^|\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)",
                    Pattern.DOTALL);
    private static final Pattern BEGUN =
            Pattern.compile("---[ \\t]*\\r?\\n[\\w-]+[ \\t]*:.*", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final int MAXLENGTH = 20_000;
    private static final int DEEPEST = 10;

    /**
     * A field.
     *
     * @param values one, or those of a list
     * @param line of the file, counts from 1
     */
    record Field(List<String> values, int line) {

        /** The text of a field that is no list. */
        String text() {
            return String.join(", ", values);
        }
    }

    /** What is wrong, and on which line of the file. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        MalformedException(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * Takes a file apart.
     *
     * @throws MalformedException if it begins with fields that can't be read
     */
    static FrontMatter of(String file) throws MalformedException {
        var fenced = FENCED.matcher(file);
        if (!fenced.lookingAt()) {
            if (BEGUN.matcher(file).matches()) {
                throw new MalformedException(1, "---");
            }
            return new FrontMatter(Map.of(), file, 1);
        }
        var lines = (int) file.substring(0, fenced.end()).chars().filter(c -> c == '\n').count();
        return new FrontMatter(fields(fenced.group(1)), file.substring(fenced.end()), lines + 1);
    }

    private static Map<String, Field> fields(String yaml) throws MalformedException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MAXLENGTH);
        options.setNestingDepthLimit(DEEPEST);
        try {
            var root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                return Map.of();
            }
            if (!(root instanceof MappingNode)) {
                throw new MalformedException(line(root), "key: value");
            }
            var fields = new LinkedHashMap<String, Field>();
            for (var tuple : ((MappingNode) root).getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    var field = new Field(values(tuple.getValueNode()), line(key));
                    if (fields.put(key.getValue(), field) != null) {
                        throw new MalformedException(line(key), key.getValue());
                    }
                }
            }
            return fields;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new MalformedException(mark == null ? 1 : mark.getLine() + 2, e.getProblem());
        } catch (YAMLException e) {
            throw new MalformedException(1, e.getMessage());
        }
    }

    // The block begins on the second line of the file, and marks count from 0.
    private static int line(Node node) {
        return node.getStartMark().getLine() + 2;
    }

    private static List<String> values(Node node) throws MalformedException {
        if (node instanceof ScalarNode scalar) {
            return List.of(value(scalar));
        }
        var values = new ArrayList<String>();
        if (node instanceof SequenceNode list) {
            for (var each : list.getValue()) {
                if (each instanceof ScalarNode scalar) {
                    values.add(value(scalar));
                }
            }
        }
        return values;
    }

    // YAML can name any character, also those that no text has.
    private static String value(ScalarNode node) throws MalformedException {
        var unprintable = UNPRINTABLE.matcher(node.getValue());
        if (unprintable.find()) {
            throw new MalformedException(
                    line(node), "U+%04X".formatted((int) unprintable.group().charAt(0)));
        }
        return node.getValue();
    }

    /**
     * A file that begins with fields.
     *
     * @param fields texts, and lists of texts
     */
    static String write(Map<String, ?> fields, String body) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return "---\n" + new Yaml(options).dump(fields) + "---\n" + body;
    }
}
