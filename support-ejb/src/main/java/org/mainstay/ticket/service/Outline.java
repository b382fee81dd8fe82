package org.mainstay.ticket.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Names the headings of a text, as other platforms do for Markdown: {@code ## Before you begin} can
 * be linked to as {@code #before-you-begin}. On the page a prefix keeps these names apart from
 * those of the page itself.
 */
final class Outline extends AbstractVisitor {

    /** Names of headings as they are on a page. */
    static final Pattern ANCHOR = Pattern.compile("s-[\\p{L}\\p{M}\\p{N}_-]{1,200}");

    /** What the names of headings begin with on a page. */
    static final String PREFIX = "s-";

    private static final int NAME_MAXLENGTH = 80;
    private static final int DEEPEST = 6;

    private final List<Article.Heading> headings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final int shift;

    private Outline(int shift) {
        this.shift = shift;
    }

    /** The headings of a document, which are named and moved below the page's title by this. */
    static List<Article.Heading> of(Node document) {
        var outline = new Outline(shift(document));
        document.accept(outline);
        return List.copyOf(outline.headings);
    }

    private static int shift(Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return 1;
            }
        }
        return 0;
    }

    /** Gives a heading its name when it is written as HTML. */
    static void anchor(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading && node.getFirstChild() instanceof Anchor anchor) {
            attributes.put("id", PREFIX + anchor.name);
        }
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(DEEPEST, Math.max(2, heading.getLevel() + shift)));
        var words = new StringBuilder();
        heading.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }
                });
        var name = unused(name(words.toString()));
        heading.prependChild(new Anchor(name));
        headings.add(new Article.Heading(heading.getLevel(), PREFIX + name, words.toString()));
    }

    private static String name(String words) {
        var name =
                words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "")
                        .strip()
                        .replaceAll("\\s+", "-");
        var end = name.offsetByCodePoints(0, Math.min(NAME_MAXLENGTH, codePoints(name)));
        return name.isEmpty() ? "section" : name.substring(0, end);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private String unused(String name) {
        var unused = name;
        for (int i = 1; !names.add(unused); i++) {
            unused = name + "-" + i;
        }
        return unused;
    }

    /** The name of the heading it stands in; nothing is to be seen of it. */
    private static final class Anchor extends CustomNode {

        private final String name;

        Anchor(String name) {
            this.name = name;
        }
    }
}
