package org.mainstay.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mainstay.mail.model.Mail;
import org.mainstay.mail.service.MailQueries;
import org.mainstay.mail.service.MailService;
import org.mainstay.mail.service.MailView;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** The mails the application wrote, and what became of them. */
@Named
@RequestScoped
public class MailListBacking {

    private static final Address LIST = Address.of(Route.MAIL.path(null));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    @Inject MailQueries mails;
    @Inject MailService mailService;
    @Inject Settings settings;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    @Inject
    @Param(name = "mail")
    private Long mail;

    private Page<MailView> found;

    /** Reads the mails before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = mails.all(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Starts another round of tries. */
    public void retry() {
        mailService.retry(mail);
        pages.tell("mail_list.message.info.retried");
        pages.go(Route.MAIL.path(null));
    }

    /** The mails of this page, newest first. */
    public Page<MailView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }

    /** Whether a mail can be tried again. */
    public boolean failed(MailView view) {
        return view.state() == Mail.State.FAILED;
    }

    /** Whether this is a demo, where mails are for reading only. */
    public boolean isDemo() {
        return settings.demo();
    }

    /** Whether no mail server is configured. */
    public boolean isServerMissing() {
        return settings.get(Setting.SMTP_HOST).isEmpty();
    }

    /** A mail's text, cut into stretches with and without a link. */
    public List<Stretch> stretches(MailView view) {
        var stretches = new ArrayList<Stretch>();
        var matcher = LINK.matcher(view.body());
        var from = 0;
        while (matcher.find()) {
            stretches.add(new Stretch(view.body().substring(from, matcher.start()), false));
            stretches.add(new Stretch(matcher.group(), true));
            from = matcher.end();
        }
        stretches.add(new Stretch(view.body().substring(from), false));
        return stretches;
    }

    /** A piece of a text, which is an address or is not. */
    public record Stretch(String text, boolean link) {}
}
