package org.mainstay.document.service;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mainstay.document.service.DiffLine.Kind;
import org.mainstay.document.service.DiffLine.Part;
import org.mainstay.shared.service.UnprocessableException;

/** Says line by line, and word by word within a line, what changed from one text to another. */
@ApplicationScoped
class Comparison {

    /** Longest text in lines; the work grows with their square. */
    static final int LINES_MAX = 5000;

    private static final int CONTEXT = 3;
    private static final int COMPARED_BY_WORD_MAXLENGTH = 1000;
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]]+|\\s+|.");

    /**
     * @throws UnprocessableException if a text has too many lines
     */
    List<DiffLine> of(String older, String newer) {
        var from = older.lines().toList();
        var to = newer.lines().toList();
        if (Math.max(from.size(), to.size()) > LINES_MAX) {
            throw new UnprocessableException("document.too_long_to_compare", null, LINES_MAX);
        }
        var lines = new ArrayList<DiffLine>();
        var at = 0;
        for (var delta : DiffUtils.diff(from, to).getDeltas()) {
            var begin = delta.getSource().getPosition();
            same(from.subList(at, begin), at == 0, false, lines);
            changed(delta, lines);
            at = begin + delta.getSource().size();
        }
        same(from.subList(at, from.size()), at == 0, true, lines);
        return lines;
    }

    private static void same(List<String> same, boolean first, boolean last, List<DiffLine> lines) {
        var after = first ? 0 : CONTEXT;
        var before = last ? 0 : CONTEXT;
        if (same.size() <= after + before + 1) {
            same.forEach(line -> lines.add(whole(Kind.SAME, line)));
            return;
        }
        same.subList(0, after).forEach(line -> lines.add(whole(Kind.SAME, line)));
        lines.add(DiffLine.skipped(same.size() - after - before));
        same.subList(same.size() - before, same.size())
                .forEach(line -> lines.add(whole(Kind.SAME, line)));
    }

    private static DiffLine whole(Kind kind, String line) {
        return new DiffLine(kind, List.of(new Part(line, false)), 0);
    }

    private static void changed(AbstractDelta<String> delta, List<DiffLine> lines) {
        var from = delta.getSource().getLines();
        var to = delta.getTarget().getLines();
        var byWord = delta.getType() == DeltaType.CHANGE && from.size() == to.size();
        var added = new ArrayList<DiffLine>();
        for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
            if (byWord && comparable(from.get(i)) && comparable(to.get(i))) {
                byWord(from.get(i), to.get(i), lines, added);
                continue;
            }
            if (i < from.size()) {
                lines.add(whole(Kind.REMOVED, from.get(i)));
            }
            if (i < to.size()) {
                added.add(whole(Kind.ADDED, to.get(i)));
            }
        }
        lines.addAll(added);
    }

    private static boolean comparable(String line) {
        return line.length() <= COMPARED_BY_WORD_MAXLENGTH;
    }

    private static void byWord(
            String from, String to, List<DiffLine> removed, List<DiffLine> added) {
        var before = words(from);
        var after = words(to);
        var deltas = DiffUtils.diff(before, after).getDeltas();
        removed.add(
                new DiffLine(
                        Kind.REMOVED,
                        parts(before, deltas.stream().map(AbstractDelta::getSource).toList()),
                        0));
        added.add(
                new DiffLine(
                        Kind.ADDED,
                        parts(after, deltas.stream().map(AbstractDelta::getTarget).toList()),
                        0));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static List<Part> parts(List<String> words, List<Chunk<String>> changed) {
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var chunk : changed) {
            add(parts, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(parts, words.subList(chunk.getPosition(), at), true);
        }
        add(parts, words.subList(at, words.size()), false);
        return parts;
    }

    private static void add(List<Part> parts, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            parts.add(new Part(String.join("", words), changed));
        }
    }
}
