package org.mainstay.ticket.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Leads the links and pictures of a text that are relative to where they are to be found. */
final class RelativeLinks extends AbstractVisitor {

    private static final Pattern ELSEWHERE =
            Pattern.compile("[a-z][a-z0-9+.-]*:.*|[/#?].*|", Pattern.CASE_INSENSITIVE);

    private final Article.Links links;

    private RelativeLinks(Article.Links links) {
        this.links = links;
    }

    /** Leads those of a document, which is changed by this. */
    static void lead(Node document, Article.Links links) {
        document.accept(new RelativeLinks(links));
    }

    /** Those of a document that knows its lines, in order. */
    static List<Article.Reference> of(Node document) {
        var found = new ArrayList<Article.Reference>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        take(link, link.getDestination());
                    }

                    @Override
                    public void visit(Image image) {
                        take(image, image.getDestination());
                    }

                    private void take(Node node, String destination) {
                        if (relative(destination)) {
                            found.add(new Article.Reference(path(destination), line(node)));
                        }
                        visitChildren(node);
                    }
                });
        return found;
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
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

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (relative(link.getDestination())) {
            links.to(path(link.getDestination()))
                    .ifPresentOrElse(
                            to -> link.setDestination(to + anchor(link.getDestination())),
                            () -> unwrap(link));
        }
    }

    @Override
    public void visit(Image image) {
        var to =
                relative(image.getDestination())
                        ? links.picture(path(image.getDestination()))
                        : null;
        if (to != null && to.isPresent()) {
            image.setDestination(to.get());
        } else {
            link(image);
        }
    }

    // What can't be shown in place can be opened, if there is such a thing.
    private void link(Image image) {
        if (image.getFirstChild() == null) {
            image.appendChild(new Text(path(image.getDestination())));
        }
        if (linked(image)) {
            unwrap(image);
            return;
        }
        var link = new Link(image.getDestination(), null);
        while (image.getFirstChild() != null) {
            link.appendChild(image.getFirstChild());
        }
        image.insertAfter(link);
        image.unlink();
        visit(link);
    }

    private static boolean linked(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
