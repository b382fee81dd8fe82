package org.mainstay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Goes once to every kind of page that somebody gets to by links, so that new pages are looked at
 * without being named. Pages of one kind differ only in what they show, such as two tickets.
 */
final class Walk {

    /** What an address tells about which one is shown, rather than about the kind of page. */
    private static final Pattern ONE =
            Pattern.compile("/(?:[PDR]-)?\\d[\\d-]*(?=/|$)|(?<=^/admin/[a-z-]{1,40}/).+");

    /** Links in a page that lead to other pages. */
    private static final String LINKS =
            """
            () => [...document.querySelectorAll('a[href]:not([download]):not([target])')]
                .filter(a => a.origin === location.origin)
                .map(a => a.pathname)
                .filter(path => !/^.(files|course-files|course-exports|certificate-files|document-files|library-files|release-files|exports.|jakarta|openapi|sign-out)/.test(path))""";

    private final Page page;
    private final URI base;
    private final Set<String> kinds = new HashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    Walk(Page page, URI base) {
        this.page = page;
        this.base = base;
    }

    /** Where to begin, even again; these stand for all pages of their kinds. */
    Walk from(Collection<String> paths) {
        paths.forEach(path -> kinds.add(kind(path)));
        ahead.addAll(paths);
        return this;
    }

    private static String kind(String path) {
        return ONE.matcher(path).replaceAll("/#");
    }

    /** Opens one page after the other; what is done there may lead elsewhere. */
    void each(Consumer<String> visit) {
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            open(path);
            ((List<?>) page.evaluate(LINKS))
                    .stream()
                            .map(Object::toString)
                            .filter(link -> kinds.add(kind(link)))
                            .forEach(ahead::add);
            visit.accept(path);
        }
    }

    /** Opens a page that must be there. */
    void open(String path) {
        var answer = page.navigate(base.resolve(path).toString());
        assertThat(answer.status()).as(path).isLessThan(400);
    }
}
