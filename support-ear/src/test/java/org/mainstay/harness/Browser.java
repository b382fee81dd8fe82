package org.mainstay.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The distribution's Chromium, driven by Playwright; one browser per test class, new contexts (so
 * new cookies) per test. A failed test leaves a screenshot of each open page in {@code
 * target/screenshots}.
 *
 * <pre>
 * &#64;RegisterExtension static final Browser browser = new Browser();
 *
 * &#64;Test
 * void signsIn() {
 *     var page = browser.open("zh-CN");
 * }
 * </pre>
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final double TIMEOUT_MILLIS = 15_000;
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    @Override
    public void beforeAll(ExtensionContext test) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(FLAGS));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(java.nio.file.Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No Chromium: apt-get install chromium fonts-noto-cjk"));
    }

    /**
     * A page of somebody new: no cookies, the given language.
     *
     * @param language such as {@code en} or {@code zh-CN}
     */
    public Page open(String language) {
        return open(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(1366, 768));
    }

    /** A page of somebody new, with the given properties. */
    public Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = chromium.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(
                message -> {
                    if ("error".equals(message.type())) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        return page;
    }

    /** What scripts and the browser complained about in this test. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var failure = test.getExecutionException();
        failure.ifPresent(f -> photograph(test));
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }

    private void photograph(ExtensionContext test) {
        int number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                var name =
                        "%s-%s-%d.png"
                                .formatted(
                                        test.getRequiredTestClass().getSimpleName(),
                                        test.getDisplayName().replaceAll("\\W+", "_"),
                                        ++number);
                try {
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Build.screenshots().resolve(name)));
                } catch (PlaywrightException e) {
                    // The picture is an extra; the failure itself must not get lost over it.
                    test.publishReportEntry("screenshot", e.getMessage());
                }
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Optional.ofNullable(playwright).ifPresent(Playwright::close);
    }
}
