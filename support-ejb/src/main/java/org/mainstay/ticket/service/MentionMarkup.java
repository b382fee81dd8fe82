package org.mainstay.ticket.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Names behind an @ in parsed Markdown: in its text only, never in code, links or addresses. The
 * longest name that fits counts.
 */
final class MentionMarkup extends AbstractVisitor {

    /** How browsers tell a mention; nothing else has this class. */
    static final String STYLE_CLASS = "mention";

    private static final String BEFORE = "(?<![\\p{L}\\p{N}_@./+-])@";

    /** Chinese writes on without a space, Latin doesn't. */
    private static final String AFTER_LETTER = "(?![\\p{L}\\p{N}_&&[^\\p{IsHan}]])";

    private final Pattern pattern;
    private final Set<String> found = new LinkedHashSet<>();

    private MentionMarkup(Collection<String> names) {
        var alternatives =
                names.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(MentionMarkup::alternative)
                        .collect(Collectors.joining("|"));
        pattern = Pattern.compile(BEFORE + "(" + alternatives + ")");
    }

    private static String alternative(String name) {
        var last = name.codePointBefore(name.length());
        var han = Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN;
        return Pattern.quote(name) + (han ? "" : AFTER_LETTER);
    }

    /** Marks the names in the document, and says which of them it found. */
    static Set<String> mark(Node document, Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        var markup = new MentionMarkup(names);
        document.accept(markup);
        return markup.found;
    }

    @Override
    public void visit(Link link) {
        // A link keeps the text it has.
    }

    @Override
    public void visit(Text text) {
        var literal = text.getLiteral();
        var matcher = pattern.matcher(literal);
        var pieces = new ArrayList<Node>();
        var from = 0;
        while (matcher.find()) {
            pieces.add(new Text(literal.substring(from, matcher.start())));
            pieces.add(new Name(matcher.group(1)));
            found.add(matcher.group(1));
            from = matcher.end();
        }
        if (!pieces.isEmpty()) {
            pieces.forEach(text::insertBefore);
            text.setLiteral(literal.substring(from));
        }
    }

    /** A name behind an @. */
    private static final class Name extends CustomNode {

        private final String name;

        Name(String name) {
            this.name = name;
        }
    }

    /** Writes marked names as HTML. */
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        var html = context.getWriter();
        return new NodeRenderer() {

            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Name.class);
            }

            @Override
            public void render(Node node) {
                html.tag("span", Map.of("class", STYLE_CLASS));
                html.text("@" + ((Name) node).name);
                html.tag("/span");
            }
        };
    }
}
