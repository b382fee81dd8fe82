package org.mainstay.harness;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at a page with axe-core. */
public final class Accessibility {

    private static final List<String> GRAVE = List.of("serious", "critical");

    private Accessibility() {}

    /**
     * @throws AssertionError naming what keeps people out, if something does
     */
    public static void check(Page page) {
        var grave =
                // Pages have no frames; other modes open a page more for what frames say.
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(Accessibility::describe)
                                .collect(Collectors.joining("\n"));
        if (!grave.isEmpty()) {
            throw new AssertionError(page.url() + " keeps people out:\n" + grave);
        }
    }

    /** Nothing but what is wrong; the rest would be much and is not read. */
    private static AxeRunOptions violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule rule) {
        return rule.getImpact()
                + " "
                + rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> "\n    " + node.getHtml())
                        .collect(Collectors.joining());
    }
}
