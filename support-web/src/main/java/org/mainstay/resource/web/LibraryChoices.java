package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.web.Choice;

/** What can be chosen about resources. */
@Named
@RequestScoped
public class LibraryChoices {

    @Inject ResourceService resources;
    @Inject ActiveTexts texts;

    public List<Choice> getKinds() {
        return Stream.of(ResourceKind.values())
                .map(each -> new Choice(each.name(), texts.of(each)))
                .toList();
    }

    /** The licences by their names, which nobody translates. */
    public List<Choice> getLicences() {
        return Licences.names().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** The audiences that the reader can choose. */
    public List<Choice> getAudiences() {
        return resources.audiences().stream()
                .map(each -> new Choice(each.name(), texts.get("library.audience." + each)))
                .toList();
    }
}
