package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown into HTML that is safe to show: GitHub's dialect, then only the elements it can
 * produce, without scripts, styles, images from elsewhere, or links other than http, https and
 * mailto.
 *
 * <p>HTML in what people write to each other is shown as typed. In an article it is what it is
 * elsewhere, as far as it is harmless.
 */
@ApplicationScoped
public class MarkdownRenderer {

    private static final List<Extension> DIALECT =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    TaskListItemsExtension.create());

    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "pre",
                            "code",
                            "em",
                            "strong",
                            "del",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "a",
                            "input",
                            "span")
                    .allowAttributes("class")
                    .matching(true, MentionMarkup.STYLE_CLASS)
                    .onElements("span")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,9}"))
                    .onElements("ol")
                    .allowAttributes("class")
                    .matching(Pattern.compile("language-[\\w+#.-]{1,40}"))
                    .onElements("code")
                    .allowAttributes("align")
                    .matching(true, "left", "center", "right")
                    .onElements("th", "td")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowStandardUrlProtocols()
                    .allowAttributes("type")
                    .matching(true, "checkbox")
                    .onElements("input")
                    .allowAttributes("checked", "disabled")
                    .onElements("input")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    /** Quotations and lists within each other; more than anybody writes. */
    private static final int DEEPEST = 30;

    private final Parser parser =
            Parser.builder().extensions(DIALECT).maxOpenBlockParsers(DEEPEST).build();

    private final Parser located =
            Parser.builder()
                    .extensions(DIALECT)
                    .maxOpenBlockParsers(DEEPEST)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(DIALECT)
                    .nodeRendererFactory(MentionMarkup::renderer)
                    .escapeHtml(true)
                    .softbreak("<br>")
                    .build();

    private final HtmlRenderer articleRenderer =
            HtmlRenderer.builder()
                    .extensions(DIALECT)
                    .attributeProviderFactory(context -> Outline::anchor)
                    .build();

    private final TextContentRenderer words =
            TextContentRenderer.builder().extensions(DIALECT).build();

    /**
     * @param markdown as typed
     * @return what it says, without the marks
     */
    public String text(String markdown) {
        try {
            return words.render(parser.parse(markdown));
        } catch (StackOverflowError e) {
            // As in render: an attack, read as typed.
            return markdown;
        }
    }

    /**
     * @param markdown as typed
     * @return sanitised HTML
     */
    public String render(String markdown) {
        return render(markdown, List.of());
    }

    /**
     * @param markdown as typed
     * @param mentioned names to show as people where they stand behind an @
     * @return sanitised HTML
     */
    String render(String markdown, Collection<String> mentioned) {
        try {
            var document = parser.parse(markdown);
            MentionMarkup.mark(document, mentioned);
            return SAFE.sanitize(renderer.render(document));
        } catch (StackOverflowError e) {
            // Thousands of stars within each other: an attack on the readers, shown as typed.
            var plain = new Paragraph();
            plain.appendChild(new Text(markdown));
            return SAFE.sanitize(renderer.render(plain));
        }
    }

    /**
     * A longer text that is read as a whole: its headings can be linked to, and begin below the
     * title of the page. It may have the harmless part of HTML.
     *
     * @param markdown as typed
     * @param links where those lead that are relative
     */
    public Article article(String markdown, Article.Links links) {
        try {
            var document = parser.parse(markdown);
            var relative = new RelativeLinks(links);
            relative.linkPictures(document);
            var headings = Outline.of(document);
            var html = articleRenderer.render(document);
            return new Article(SAFE.and(ArticlePolicy.of(relative)).sanitize(html), headings);
        } catch (StackOverflowError e) {
            // As in render: an attack, shown as typed.
            return new Article(render(markdown), List.of());
        }
    }

    /** The words of the first heading of a text; empty if it has none. */
    public Optional<String> firstHeading(String markdown) {
        try {
            return Outline.of(parser.parse(markdown)).stream()
                    .map(Article.Heading::text)
                    .findFirst();
        } catch (StackOverflowError e) {
            // As in render: an attack, which has none.
            return Optional.empty();
        }
    }

    /** The relative links and pictures of a text, in order. */
    public List<Article.Reference> references(String markdown) {
        try {
            return RelativeLinks.of(located.parse(markdown));
        } catch (StackOverflowError e) {
            // As in render: an attack, which leads nowhere.
            return List.of();
        }
    }

    /** Which of the names stand behind an @ in the text; none of those in code or links. */
    Set<String> mentioned(String markdown, Collection<String> names) {
        try {
            return MentionMarkup.mark(parser.parse(markdown), names);
        } catch (StackOverflowError e) {
            // As in render: an attack, which calls nobody.
            return Set.of();
        }
    }
}
