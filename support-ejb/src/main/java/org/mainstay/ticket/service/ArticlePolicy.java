package org.mainstay.ticket.service;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an article may have beyond what people write to each other: names of headings, pictures of
 * this application, and the harmless part of the HTML that is found in Markdown files.
 */
final class ArticlePolicy {

    private static final String[] HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"};
    private static final String[] ELEMENTS = {
        "a", "b", "caption", "dd", "details", "div", "dl", "dt", "i", "img", "ins", "kbd", "p", "s",
        "samp", "sub", "summary", "sup", "td", "tfoot", "th", "var"
    };
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.-]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private ArticlePolicy() {}

    /** With links and pictures led to where they are to be found. */
    static PolicyFactory of(RelativeLinks links) {
        return new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowElements(HEADINGS)
                // The title of the page is the only one of the first level.
                .allowElements((element, attributes) -> "h2", "h1")
                .allowAttributes("id")
                .matching(Outline.ANCHOR)
                .onElements(HEADINGS)
                .allowAttributes("id")
                .matching((element, attribute, name) -> anchor(name))
                .onElements("a")
                .allowAttributes("href")
                .matching((element, attribute, to) -> links.link(to))
                .onElements("a")
                .allowStandardUrlProtocols()
                .allowAttributes("src")
                // Nobody elsewhere hears who reads what.
                .matching((element, attribute, to) -> links.picture(to))
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("td", "th")
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
                .allowAttributes("open")
                .onElements("details")
                .toFactory();
    }

    /** A name within the text, apart from those of the page. */
    private static String anchor(String name) {
        return NAME.matcher(name).matches() ? Outline.PREFIX + name : null;
    }
}
