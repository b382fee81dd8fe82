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

    void askForReset(String email) {
        open("forgot-password");
        checkAccessibility();
        field("forgotForm", "email").fill(email);
        press("forgotForm", "send");
        page.waitForURL("**/forgot-password?sent=true");
        checkAccessibility();
    }

    void reset(String link, String password) {
        page.navigate(link);
        checkAccessibility();
        field("resetForm", "password").fill(password);
        press("resetForm", "reset");
        page.locator("a.button--primary").waitFor();
    }

    /** The secret of a new token. */
    String issueToken(String name) {
        open("account/tokens");
        field("issueForm", "name").fill(name);
        press("issueForm", "issue");
        var secret = page.locator("input.secret__value");
        secret.waitFor();
        checkAccessibility();
        return secret.inputValue();
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
