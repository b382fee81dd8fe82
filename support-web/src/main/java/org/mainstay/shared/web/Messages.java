package org.mainstay.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** Lets pages read all texts as {@code #{i18n['key']}}, in the language of the request. */
public class Messages extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        var attributes = FacesContext.getCurrentInstance().getAttributes();
        var texts = (ActiveTexts) attributes.get(ActiveTexts.class);
        if (texts == null) {
            texts = CDI.current().select(ActiveTexts.class).get();
            attributes.put(ActiveTexts.class, texts);
        }
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
