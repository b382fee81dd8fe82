package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.PersonService;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** One's own name, language and time zone. */
@Named
@RequestScoped
public class AccountBacking {

    @Inject ActiveUser user;
    @Inject PersonService people;
    @Inject Pages pages;
    @Inject Clock clock;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "language")
    private String language;

    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String firstName;
    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String lastName;
    private String timeZone;

    /** Stores what was typed. */
    public void save() {
        var locale =
                ActiveLocale.supported(Locale.forLanguageTag(language == null ? "" : language))
                        .orElse(null);
        people.change(
                new ChangePerson(
                        user.getPerson().id(),
                        firstName,
                        lastName,
                        locale,
                        timeZone == null ? "" : timeZone,
                        null,
                        null,
                        null,
                        null,
                        null,
                        version));
        pages.tell("account.message.info.saved");
        pages.go(Route.ACCOUNT.path(null));
    }

    /** What the change builds on. */
    public int getVersion() {
        return version == null ? user.getPerson().version() : version;
    }

    /** The chosen language, as a tag. */
    public String getLanguage() {
        return language == null ? user.getPerson().locale().toLanguageTag() : language;
    }

    /** The zones there are, with how far each is from UTC now. */
    public List<SelectItem> getTimeZones() {
        var now = clock.instant();
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.matches("(Etc|SystemV)/.*"))
                                .sorted())
                .map(
                        id -> {
                            var offset = ZoneId.of(id).getRules().getOffset(now).getId();
                            var place = id.replace('_', ' ');
                            return new SelectItem(
                                    id,
                                    "Z".equals(offset) ? place : place + " (UTC" + offset + ")");
                        })
                .toList();
    }

    public String getFirstName() {
        return firstName == null ? user.getPerson().firstName() : firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName == null ? user.getPerson().lastName() : lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    /** IANA id; null for the browser's. */
    public String getTimeZone() {
        return timeZone == null ? user.getPerson().timeZone() : timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
