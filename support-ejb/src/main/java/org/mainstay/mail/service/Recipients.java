package org.mainstay.mail.service;

/** Port to whoever knows the people behind addresses. */
public interface Recipients {

    /** Whether mails may go to the address; an address nobody has may have mails. */
    boolean accept(String address);
}
