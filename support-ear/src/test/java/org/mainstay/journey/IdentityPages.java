package org.mainstay.journey;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;

/** Registration and sign-in. */
class IdentityPages extends AppPage {

    IdentityPages(Page page, URI base) {
        super(page, base);
    }

    void register(String email, String first, String last, String password) {
        open("register");
        checkAccessibility();
        field("registerForm", "email").fill(email);
        field("registerForm", "firstName").fill(first);
        field("registerForm", "lastName").fill(last);
        field("registerForm", "password").fill(password);
        field("registerForm", "organisation").fill("Example & Sons");
        press("registerForm", "register");
        page.waitForURL(Pattern.compile(".*/check-mail.*"));
        checkAccessibility();
    }

    void verify(String link) {
        page.navigate(link);
        checkAccessibility();
        press("verifyForm", "verify");
        page.locator("a.button--primary").waitFor();
    }

    void signIn(String email, String password) {
        open("sign-in");
        checkAccessibility();
        field("signInForm", "email").fill(email);
        field("signInForm", "password").fill(password);
        press("signInForm", "signIn");
        page.locator("nav.rail").waitFor();
        checkAccessibility();
    }
}
