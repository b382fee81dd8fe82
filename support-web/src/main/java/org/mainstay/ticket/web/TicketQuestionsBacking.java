package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.product.service.FieldQueries;
import org.mainstay.product.web.AskedField;
import org.mainstay.shared.web.ActiveTexts;
import org.omnifaces.cdi.Param;

/** What the product asks about which a problem is being reported. */
@Named
@RequestScoped
public class TicketQuestionsBacking {

    @Inject FieldQueries fields;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "product")
    private String product;

    @Inject
    @Param(name = "asked")
    private String shown;

    private List<AskedField> asked;
    private final Map<String, Object> answers = new HashMap<>();

    /** Key of the product that is chosen; null for none. */
    public String getProduct() {
        return product;
    }

    /** What it asks, in order. */
    public List<AskedField> getAsked() {
        if (asked == null) {
            asked =
                    fields.asked(product).stream()
                            .map(field -> new AskedField(field, texts))
                            .toList();
        }
        return asked;
    }

    /** What is answered, by the key of the field. */
    public Map<String, Object> getAnswers() {
        return answers;
    }

    /** Whether the form showed what the product asks; without script it may have been another. */
    boolean shown() {
        return getAsked().isEmpty() || product.equals(shown);
    }

    Map<String, List<String>> given() {
        return AskedField.given(getAsked(), answers);
    }
}
