package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.identity.model.ApiToken;
import org.mainstay.identity.service.TokenService;
import org.mainstay.identity.service.TokenView;
import org.mainstay.shared.web.OneTimeSecret;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** One's own API tokens. */
@Named
@RequestScoped
public class TokenListBacking {

    private static final int DAYS_DEFAULT = 90;
    private static final List<Integer> LIVES = List.of(7, 30, DAYS_DEFAULT, 365);

    @Inject TokenService tokens;
    @Inject OneTimeSecret secret;
    @Inject Pages pages;

    @Inject
    @Param(name = "days")
    private Integer days;

    private @NotBlank @Size(max = ApiToken.NAME_MAXLENGTH) String name;
    private List<TokenView> found;

    /** Makes a token; the page that follows shows its secret, once. */
    public void issue() {
        secret.keep(tokens.issue(name, getDays()).secret());
        pages.go(Route.TOKENS.path(null));
    }

    /** The tokens that are not revoked, the newest first. */
    public List<TokenView> getFound() {
        if (found == null) {
            found = tokens.mine();
        }
        return found;
    }

    /** For how many days a token can be made. */
    public List<Integer> getLives() {
        return LIVES;
    }

    /** For how many days it is to be made. */
    public int getDays() {
        return days == null ? DAYS_DEFAULT : days;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
