package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.web.Choice;

/** What can be chosen about documents. */
@Named
@RequestScoped
public class DocumentChoices {

    @Inject ActiveTexts texts;

    public List<Choice> getKinds() {
        return of(DocumentKind.values());
    }

    public List<Choice> getOrigins() {
        return of(DocumentOrigin.values());
    }

    public List<Choice> getAudiences() {
        return of(Audience.values());
    }

    public List<Choice> getLanguages() {
        return of(Language.values());
    }

    private List<Choice> of(Enum<?>[] constants) {
        return Stream.of(constants).map(each -> new Choice(each.name(), texts.of(each))).toList();
    }
}
