package org.mainstay.product.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.ValidatorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.product.model.AnswerRule;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.UnfitAnswerException;
import org.mainstay.product.service.FieldView;
import org.mainstay.shared.web.ActiveTexts;

/** Something a product asks, as a form asks it: in the reader's language, with its own check. */
public class AskedField {

    private final FieldView field;
    private final ActiveTexts texts;

    public AskedField(FieldView field, ActiveTexts texts) {
        this.field = field;
        this.texts = texts;
    }

    /** The answers of a form, by the key of the field. */
    public static Map<String, List<String>> given(
            List<AskedField> asked, Map<String, Object> answers) {
        var given = new LinkedHashMap<String, List<String>>();
        asked.forEach(each -> given.put(each.getKey(), texts(answers.get(each.getKey()))));
        return given;
    }

    private static List<String> texts(Object value) {
        var all = new ArrayList<String>();
        if (value instanceof Object[] several) {
            Stream.of(several).forEach(each -> all.add(each.toString()));
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> all.add(each.toString()));
        } else if (value != null) {
            all.add(value.toString());
        }
        return all;
    }

    /**
     * A stored answer as its input holds it.
     *
     * @param values its parts; none for no answer
     */
    public Object input(List<String> values) {
        return field.type() == FieldType.CHOICES
                ? values.toArray()
                : values.isEmpty() ? null : values.get(0);
    }

    /** Refuses what can't be the answer, at the input; called by Faces. */
    public void check(FacesContext context, UIComponent input, Object value) {
        try {
            field.rule().read(texts(value));
        } catch (UnfitAnswerException unfit) {
            var text = texts.error(unfit.code(), unfit.params());
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), unfit);
        }
    }

    public String getKey() {
        return field.key();
    }

    /** Names the input on the page, and in the form that is sent. */
    public String getId() {
        return "field-" + field.key();
    }

    public FieldType getType() {
        return field.type();
    }

    public String getLabel() {
        return field.label(texts.locale());
    }

    /** What helps to answer; null for nothing. */
    public String getHelp() {
        return field.help(texts.locale());
    }

    public boolean isRequired() {
        return field.rule().required();
    }

    /** The kind of input a browser shows for one line. */
    public String getInput() {
        return switch (field.type()) {
            case DATE -> "date";
            case URL -> "url";
            case TEXT, LONG_TEXT, NUMBER, YES_NO, CHOICE, CHOICES -> "text";
        };
    }

    /** Which keys a touch keyboard shows; null for all. */
    public String getKeys() {
        return field.type() == FieldType.NUMBER ? "decimal" : null;
    }

    /** What can be chosen. */
    public List<SelectItem> getItems() {
        return field.type() == FieldType.YES_NO
                ? Stream.of(AnswerRule.YES, AnswerRule.NO)
                        .map(value -> new SelectItem(value, yesOrNo(value)))
                        .toList()
                : field.rule().choices().all().stream().map(this::item).toList();
    }

    /** A stored answer in the reader's words; several of a list have a line each. */
    public String shown(String value) {
        return field.type() == FieldType.YES_NO
                ? yesOrNo(value)
                : String.join("\n", field.shown(value, texts.locale()));
    }

    private String yesOrNo(String value) {
        return texts.get(AnswerRule.YES.equals(value) ? "answer.yes" : "answer.no");
    }

    private SelectItem item(FieldChoices.Choice choice) {
        var label = field.rule().choices().label(choice.value(), texts.locale());
        return new SelectItem(choice.value(), label);
    }
}
