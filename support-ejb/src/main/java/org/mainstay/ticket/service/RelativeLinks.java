package org.mainstay.ticket.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Leads the links and pictures of a text that are relative to where they are to be found. */
final class RelativeLinks {

    private static final Pattern ELSEWHERE =
            Pattern.compile("[a-z][a-z0-9+.-]*:.*|//.*|[#?].*|", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HTML =
            Pattern.compile(
                    "<(?:a|img)\\s[^<>]*?\\b(?:href|src)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')",
                    Pattern.CASE_INSENSITIVE);

    private final Article.Links links;

    RelativeLinks(Article.Links links) {
        this.links = links;
    }

    /** Those of a document that knows its lines, in order. */
    static List<Article.Reference> of(Node document) {
        var found = new ArrayList<Article.Reference>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        take(link, link.getDestination(), 0);
                        visitChildren(link);
                    }

                    @Override
                    public void visit(Image image) {
                        take(image, image.getDestination(), 0);
                        visitChildren(image);
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        take(html, html.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        take(html, html.getLiteral());
                    }

                    private void take(Node node, String html) {
                        var tags = IN_HTML.matcher(html);
                        while (tags.find()) {
                            var destination = tags.group(1) == null ? tags.group(2) : tags.group(1);
                            take(node, destination, lines(html.substring(0, tags.start())));
                        }
                    }

                    private void take(Node node, String destination, int below) {
                        if (relative(destination)) {
                            found.add(new Article.Reference(path(destination), line(node) + below));
                        }
                    }
                });
        return found;
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static boolean relative(String destination) {
        return !ELSEWHERE.matcher(destination).matches();
    }

    /** Without anchor and query, and as people read it. */
    private static String path(String destination) {
        var path = destination.split("[?#]", 2)[0];
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that means itself.
            return path;
        }
    }

    private static String anchor(String destination) {
        var at = destination.indexOf('#');
        return at < 0 || at == destination.length() - 1
                ? ""
                : "#" + Outline.PREFIX + destination.substring(at + 1);
    }

    /**
     * Where a link on the page leads that says this in the text.
     *
     * @return null if it leads nowhere
     */
    String link(String destination) {
        if (destination.startsWith("#")) {
            return anchor(destination).isEmpty() ? null : anchor(destination);
        }
        return relative(destination)
                ? links.to(path(destination))
                        .map(to -> to + anchor(destination))
                        // A page of this application, such as a ticket.
                        .or(() -> Optional.of(destination).filter(to -> to.startsWith("/")))
                        .orElse(null)
                : destination;
    }

    /**
     * Where a picture on the page is that is there in the text.
     *
     * @return null if it can't be shown in place
     */
    String picture(String destination) {
        return relative(destination) ? links.picture(path(destination)).orElse(null) : null;
    }

    /** Makes links of the pictures of a document that can't be shown in place. */
    void linkPictures(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        if (picture(image.getDestination()) == null) {
                            linkTo(image);
                        }
                    }
                });
    }

    private static void linkTo(Image image) {
        if (image.getFirstChild() == null) {
            image.appendChild(new Text(path(image.getDestination())));
        }
        if (linked(image)) {
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
        } else {
            var link = new Link(image.getDestination(), null);
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.insertBefore(link);
        }
        image.unlink();
    }

    private static boolean linked(Node node) {
        return Stream.iterate(node.getParent(), above -> above != null, Node::getParent)
                .anyMatch(Link.class::isInstance);
    }
}
