package org.mainstay.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Looks at a page as people do: wide and narrow, light and dark, from one load of it. Nobody is
 * kept out, nothing moves while it loads, and nothing has to be pushed sideways on a phone or a
 * tablet.
 */
public final class Looks {

    private static final int WIDE = 1440;
    private static final int MIDDLE = 768;
    private static final int NARROW = 390;
    private static final double SHIFT_MAX = 0.01;

    /** Adds up what moves without being asked to. */
    private static final String OBSERVER =
            """
            window.shifted = 0;
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries()
                .filter(shift => !shift.hadRecentInput)
                .forEach(shift => {
                  window.shifted += shift.value;
                  shift.sources.forEach(s => window.shifts.push(s.node?.outerHTML?.slice(0, 120)));
                })).observe({ type: "layout-shift", buffered: true });""";

    private static final String PAINTED =
            """
            () => new Promise(done =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))""";

    /** What stands out of the window, or null. */
    private static final String WIDER =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? null
                : [...document.querySelectorAll("body *")]
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(-3).map(e => e.outerHTML.slice(0, 160)).join("\\n")""";

    private final Page page;

    /** Watches a page from now on. */
    public Looks(Page page) {
        this.page = page;
        page.context().addInitScript(OBSERVER);
        show(WIDE, ColorScheme.LIGHT);
    }

    /**
     * Looks at what is open.
     *
     * @throws AssertionError saying what is wrong
     */
    public void check() {
        page.evaluate(PAINTED);
        if (((Number) page.evaluate("window.shifted")).doubleValue() > SHIFT_MAX) {
            throw new AssertionError(page.url() + " moves: " + page.evaluate("window.shifts"));
        }
        Accessibility.check(page);
        show(MIDDLE, ColorScheme.DARK);
        checkWidth();
        show(NARROW, ColorScheme.DARK);
        checkWidth();
        Accessibility.check(page);
        show(WIDE, ColorScheme.LIGHT);
    }

    private void checkWidth() {
        page.evaluate(PAINTED);
        var wide = page.evaluate(WIDER);
        if (wide != null) {
            throw new AssertionError(page.url() + " is wider than the window:\n" + wide);
        }
    }

    private void show(int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }
}
