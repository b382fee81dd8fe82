package org.mainstay.journey;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Products, and what they ask. */
class ProductPages extends AppPage {

    ProductPages(Page page, URI base) {
        super(page, base);
    }

    /** Adds a product and stays on its page. */
    void add(String name, String key) {
        open("admin/products");
        page.locator("details.create > summary").click();
        field("addForm", "name").fill(name);
        field("addForm", "key").fill(key);
        press("addForm", "add");
        page.waitForURL(Pattern.compile(".*/admin/products/" + key));
    }

    /** Lets the product shown ask something. */
    void ask(String question, String key, String type) {
        page.locator("#field > summary").click();
        field("fieldForm", "label").fill(question);
        field("fieldForm", "key").fill(key);
        field("fieldForm", "type").selectOption(type);
        checkAccessibility();
        press("fieldForm", "saveField");
        page.locator("#fields table").waitFor();
    }

    /** What it asks, in order. */
    List<String> questions() {
        return page.locator("#fields .row__link").allInnerTexts();
    }
}
