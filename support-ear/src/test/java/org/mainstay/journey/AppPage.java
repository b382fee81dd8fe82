package org.mainstay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.mainstay.harness.Accessibility;

/** What all pages have; fields and buttons go by their ids, so that every language has the same. */
class AppPage {

    final Page page;
    final URI base;

    AppPage(Page page, URI base) {
        this.page = page;
        this.base = base;
    }

    void open(String path) {
        page.navigate(base.resolve(path).toString());
    }

    Locator field(String form, String id) {
        return page.locator("[id='%s:%s'], [id='%s']".formatted(form, id, id)).first();
    }

    void press(String form, String button) {
        field(form, button).click();
    }

    /** The language the page says it is in. */
    String language() {
        return page.locator("html").getAttribute("lang");
    }

    /** Everything to be read on it. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Itself, if nothing on it keeps people out. */
    void checkAccessibility() {
        Accessibility.check(page);
    }

    void signOut() {
        page.context().clearCookies();
    }
}
