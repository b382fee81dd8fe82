package org.mainstay.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** Lets pages read all texts as {@code #{i18n['key']}}, in the language of the request. */
public class Messages extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        var locale = CDI.current().select(ActiveLocale.class).get().getLocale();
        return CDI.current().select(Texts.class).get().get(locale, key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
