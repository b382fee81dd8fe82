package org.mainstay.mail.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What an administrator can see of the mails. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailQueries {

    @Inject MailRepository mails;
    @Inject Settings settings;

    /** All mails, newest first. */
    @Requires(Permission.MANAGE_MAIL)
    public Page<MailView> all(@Valid PageRequest request) {
        return mails.all(request);
    }

    /** Whether mails are handed to a mail server at all. */
    @Requires(Permission.MANAGE_MAIL)
    public boolean leaves() {
        return settings.mailLeaves();
    }
}
