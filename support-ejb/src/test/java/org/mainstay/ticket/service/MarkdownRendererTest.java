package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertions are on the tree a browser would build, not on text. */
class MarkdownRendererTest {

    private static final Set<String> ELEMENTS =
            Set.of(
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
                    "input");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "class", "align", "start", "type", "checked", "disabled");

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://tracker.example/pixel.gif)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[x](https://a.example \"onmouseover=alert(1)\")",
                "[x](https://a.example/\" onclick=\"alert(1))",
                "```\" onclick=alert(1)\ncode\n```",
                "```js\"><script>alert(1)</script>\ncode\n```",
                "<svg/onload=alert(1)>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<a href=\"https://a.example\" style=\"position:fixed\">x</a>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=https://evil.example><input name=password></form>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "| <script> |\n|---|\n| <img onerror=alert(1) src=x> |",
                "- [ ] <script>alert(1)</script>",
                "http://a.example/\"onmouseover=alert(1)",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "\u0000<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>"
            })
    void nothingThatActsSurvives(String hostile) {
        var body = parse(hostile);

        assertThat(body.select("*").stream().skip(1))
                .allSatisfy(
                        element -> {
                            assertThat(element.normalName()).isIn(ELEMENTS);
                            assertThat(element.attributes().asList())
                                    .allSatisfy(a -> assertThat(a.getKey()).isIn(ATTRIBUTES));
                        });
        assertThat(body.select("a[href]"))
                .allSatisfy(
                        link ->
                                assertThat(link.attr("href").toLowerCase(Locale.ROOT))
                                        .matches("(https?|mailto):.*"));
        assertThat(body.select("input"))
                .allSatisfy(input -> assertThat(input.attr("type")).isEqualTo("checkbox"));
    }

    @Test
    void htmlIsShownAsTyped() {
        assertThat(parse("Set <name>x</name> & retry").text())
                .isEqualTo("Set <name>x</name> & retry");
    }

    @Test
    void tablesKeepTheirCellsAndAlignment() {
        var table =
                parse("| Node | Load |\n|:---|---:|\n| a | 1 |\n| b | 2 |").selectFirst("table");

        assertThat(table.select("th").eachText()).containsExactly("Node", "Load");
        assertThat(table.select("tbody tr")).hasSize(2);
        assertThat(table.select("td").get(1).attr("align")).isEqualTo("right");
    }

    @Test
    void taskListsShowWhatIsDoneAndCannotBeTicked() {
        var boxes =
                parse("- [x] restarted\n- [ ] checked the log").select("li input[type=checkbox]");

        assertThat(boxes)
                .hasSize(2)
                .allSatisfy(box -> assertThat(box.hasAttr("disabled")).isTrue());
        assertThat(boxes.get(0).hasAttr("checked")).isTrue();
        assertThat(boxes.get(1).hasAttr("checked")).isFalse();
    }

    @Test
    void addressesBecomeLinksThatTellNothingToWhereTheyLead() {
        var link = parse("See https://hadoop.apache.org/docs?a=1&b=2.").selectFirst("a");

        assertThat(link.attr("href")).isEqualTo("https://hadoop.apache.org/docs?a=1&b=2");
        assertThat(link.attr("rel").split(" ")).contains("nofollow", "noopener", "noreferrer");
        assertThat(parse("[mail](mailto:a@b.example)").selectFirst("a").attr("href"))
                .isEqualTo("mailto:a@b.example");
    }

    @Test
    void codeKeepsItsLanguageItsBlanksAndItsBrackets() {
        var code = parse("```xml\n<a>\n  <b/>\n</a>\n```").selectFirst("pre > code");

        assertThat(code.className()).isEqualTo("language-xml");
        assertThat(code.wholeText()).isEqualTo("<a>\n  <b/>\n</a>\n");
    }

    @Test
    void whatIsStrongStruckAndNestedIsSo() {
        var body = parse("**a** *b* ~~c~~ `d`\n\n> e\n\n3. f\n   - g");

        assertThat(body.selectFirst("strong").text()).isEqualTo("a");
        assertThat(body.selectFirst("em").text()).isEqualTo("b");
        assertThat(body.selectFirst("del").text()).isEqualTo("c");
        assertThat(body.selectFirst("blockquote").text()).isEqualTo("e");
        assertThat(body.selectFirst("ol").attr("start")).isEqualTo("3");
        assertThat(body.selectFirst("ol ul li").text()).isEqualTo("g");
    }

    @Test
    void aLineBreakOfTheWriterIsALineBreak() {
        assertThat(parse("first\nsecond").select("p br")).hasSize(1);
    }

    @Test
    void chineseAndEmojiStay() {
        assertThat(parse("**启动失败** 🐘").text()).isEqualTo("启动失败 🐘");
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void whatIsNestedTooDeepIsShownAllTheSame(String name, String markdown) {
        assertThat(parse(markdown).text()).as(name).contains("core");
    }

    static Stream<Arguments> tooDeep() {
        return Stream.of(
                Arguments.of("quotations", ">".repeat(5_000) + " core"),
                Arguments.of("lists", "- ".repeat(5_000) + "core"),
                Arguments.of("brackets", "[".repeat(20_000) + "core"),
                Arguments.of("stars", "*a ".repeat(9_000) + "core" + " b*".repeat(9_000)),
                Arguments.of("pictures", "![".repeat(9_000) + "core" + "](x)".repeat(9_000)),
                Arguments.of("mixed", "*a_ ".repeat(15_000) + "core"));
    }

    @Test
    void relativeLinksOfAnArticleLeadWhereTheyAreSaidTo() {
        var body =
                article(
                        "![A *fox*](a%20b.png) [it](a.txt#Top) [gone](b.txt) [here](#top)"
                                + " [out](https://x.example/a.txt) ![log](a.txt) ![](no.png)");

        assertThat(body.select("img").attr("src")).isEqualTo("../files/a%20b.png?show");
        assertThat(body.select("img").attr("alt")).isEqualTo("A fox");
        assertThat(body.select("a").eachAttr("href"))
                .containsExactly(
                        "../files/a.txt#s-Top",
                        "#s-top",
                        "https://x.example/a.txt",
                        "../files/a.txt");
        assertThat(body.text()).isEqualTo("it gone here out log no.png");
    }

    @Test
    void picturesFromElsewhereAreLinksAndNoneWithinALink() {
        var body =
                article(
                        "![badge](https://x.example/a.png) [![b](https://x.example/b)](https://y.example)"
                                + " ![x](javascript:alert(1)) ![y](data:image/png;base64,AAAA)");

        assertThat(body.select("img")).isEmpty();
        assertThat(body.select("a a")).isEmpty();
        assertThat(body.select("a").eachAttr("href"))
                .containsExactly("https://x.example/a.png", "https://y.example");
        assertThat(body.text()).isEqualTo("badge b x y");
    }

    @Test
    void articleShowsTheHarmlessPartOfHtml() {
        var body =
                article(
                        """
                        <!-- a remark -->
                        <h1 align="center">Name</h1>
                        <p align="center">
                          <img src="a%20b.png" alt="A fox" width="600" onerror="alert(1)">
                        </p>

                        Press <kbd>Q</kbd><br>twice <a id="twice"></a>[here](#twice).

                        <details><summary>More</summary>

                        *Markdown* <a href='a.txt'>it</a> <a href="b.txt">gone</a>

                        </details>
                        """);

        assertThat(body.select("h1")).isEmpty();
        assertThat(body.select("h2").attr("align")).isEqualTo("center");
        assertThat(body.select("p[align=center] img").attr("src"))
                .isEqualTo("../files/a%20b.png?show");
        assertThat(body.select("img").attr("width")).isEqualTo("600");
        assertThat(body.select("#s-twice")).hasSize(1);
        assertThat(body.select("a").eachAttr("href")).containsExactly("#s-twice", "../files/a.txt");
        assertThat(body.select("details > summary").text()).isEqualTo("More");
        assertThat(body.select("details em").text()).isEqualTo("Markdown");
        assertThat(body.text())
                .contains("Name", "Press Q twice here.", "it gone")
                .doesNotContain("remark", "<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src='https://x.example/a.png' alt='a'>",
                "<img src='//x.example/a.png' alt='a'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java&#10;script:alert(1)'>x</a>",
                "<p style='position:fixed' class='button' id='main'>x</p>",
                "<iframe src='https://x.example'></iframe>",
                "<form action='https://x.example'><button>x</button></form>",
                "<svg onload='alert(1)'></svg>",
                "<base href='https://x.example'>",
                "<meta http-equiv='refresh' content='0;url=https://x.example'>",
                "<style>* { display: none }</style>",
                "<a id='\"x'>x</a>",
                "</div></main><div id='s-x'>x"
            })
    void articleShowsNothingElseOfIt(String markdown) {
        var html = article(markdown).html();

        assertThat(html)
                .doesNotContainPattern(
                        "(?i)script|onerror|onload|x\\.example|style|class|\\bid=|iframe|form|svg|base|meta|/main");
    }

    @Test
    void linksOfATextAreFoundWithTheirLinesAlsoInHtml() {
        var found =
                renderer.references(
                        """
                        [a](a.md) <img alt="b" src="b.png">

                        <p>
                        <a href='/c.md?x#y'><IMG SRC="d.png"></a>
                        </p>

                        <a href="https://x.example">e</a> <a href="#f">f</a> `<img src="g.png">`
                        """);

        assertThat(found)
                .containsExactly(
                        new Article.Reference("a.md", 0),
                        new Article.Reference("b.png", 0),
                        new Article.Reference("/c.md", 3),
                        new Article.Reference("d.png", 3));
    }

    private Element article(String markdown) {
        var links =
                new Article.Links() {
                    @Override
                    public Optional<String> to(String path) {
                        return path.equals("a.txt")
                                ? Optional.of("../files/a.txt")
                                : Optional.empty();
                    }

                    @Override
                    public Optional<String> picture(String path) {
                        return path.equals("a b.png")
                                ? Optional.of("../files/a%20b.png?show")
                                : Optional.empty();
                    }
                };
        return Jsoup.parseBodyFragment(renderer.article(markdown, links).html()).body();
    }

    private Element parse(String markdown) {
        return Jsoup.parseBodyFragment(renderer.render(markdown)).body();
    }
}
