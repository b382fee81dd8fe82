package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.service.FieldQueries;
import org.mainstay.product.service.FieldService;
import org.mainstay.product.service.FieldView;
import org.mainstay.product.service.SaveField;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What a product asks, and the field of it that is being added or changed. */
@Named
@RequestScoped
public class ProductFieldBacking {

    @Inject FieldQueries queries;
    @Inject FieldService service;
    @Inject HttpServletRequest request;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String product;

    @Inject
    @Param(name = "field")
    private String field;

    @Inject
    @Param(name = "version")
    private Integer version;

    private List<FieldView> all;
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(
            regexp = Key.PATTERN,
            message = "{org.mainstay.Key}") String key;
    private @NotNull FieldType type;
    private @NotBlank @Size(max = ProductField.LABEL_MAXLENGTH) String label;
    private @Size(max = ProductField.LABEL_MAXLENGTH) String labelZh;
    private @Size(max = ProductField.HELP_MAXLENGTH) String help;
    private @Size(max = ProductField.HELP_MAXLENGTH) String helpZh;
    private boolean required;
    private boolean staffOnly;
    private BigDecimal minimum;
    private BigDecimal maximum;
    private String choices;
    private Integer position;
    private boolean retired;

    /** Reads before the answer begins, so that "not found" can be a page. */
    public void load() {
        all = queries.all(product);
        if (isChange() && !isSent()) {
            read(current());
        }
    }

    private boolean isSent() {
        return request.getParameter("fieldForm") != null;
    }

    private FieldView current() {
        return getAll().stream()
                .filter(each -> each.key().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("field", field));
    }

    private void read(FieldView view) {
        var rule = view.rule();
        label = view.label();
        labelZh = view.labelZh();
        help = view.help();
        helpZh = view.helpZh();
        required = rule.required();
        staffOnly = view.staffOnly();
        minimum = rule.minimum();
        maximum = rule.maximum();
        choices = rule.choices().lines();
        position = getAll().indexOf(view);
        retired = view.retired();
        version = view.version();
    }

    /** Adds or changes the field. */
    public void save() {
        var chooses = getType() != null && getType().chooses();
        var limited = getType() != null && getType().limited();
        var command =
                new SaveField(
                        product,
                        isChange() ? field : key,
                        getType(),
                        label,
                        Optional.ofNullable(labelZh),
                        Optional.ofNullable(help),
                        Optional.ofNullable(helpZh),
                        required,
                        staffOnly,
                        Optional.ofNullable(limited ? minimum : null),
                        Optional.ofNullable(limited ? maximum : null),
                        chooses ? FieldChoices.parse(choices) : FieldChoices.NONE,
                        position,
                        retired,
                        version);
        if (isChange()) {
            service.change(command);
        } else {
            service.add(command);
        }
        pages.tell("product_field.message.info.saved", label);
        pages.go(Route.PRODUCT.path(product));
    }

    /** Whether a field is changed rather than added. */
    public boolean isChange() {
        return field != null && !field.isEmpty();
    }

    /** Key of the field that is changed; null for a new one. */
    public String getField() {
        return field;
    }

    /** All fields, in order. */
    public List<FieldView> getAll() {
        if (all == null) {
            all = queries.all(product);
        }
        return all;
    }

    /** What a field is called in the reader's language. */
    public String called(FieldView view) {
        return view.label(texts.locale());
    }

    /** The form as those see it who report a problem; the desk's own fields are among them. */
    public List<AskedField> getAsked() {
        return getAll().stream()
                .filter(view -> !view.retired())
                .map(view -> new AskedField(view, texts))
                .toList();
    }

    /** Where the preview's answers would be. */
    public Map<String, Object> getNothing() {
        return new HashMap<>();
    }

    /** Kinds of answers. */
    public List<SelectItem> getTypes() {
        return Stream.of(FieldType.values()).map(t -> new SelectItem(t, texts.of(t))).toList();
    }

    /** Where the field can stand. */
    public List<SelectItem> getPositions() {
        var items = new ArrayList<SelectItem>();
        var others = getAll().stream().filter(each -> !each.key().equals(field)).toList();
        items.add(new SelectItem(0, texts.get("product_field.position.first")));
        for (int i = 0; i < others.size(); i++) {
            var before = called(others.get(i));
            items.add(new SelectItem(i + 1, texts.get("product_field.position.after", before)));
        }
        return items;
    }

    public Integer getVersion() {
        return version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** Chosen for a new field, fixed for others. */
    public FieldType getType() {
        return isChange() ? current().type() : type;
    }

    public void setType(FieldType type) {
        this.type = type;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getLabelZh() {
        return labelZh;
    }

    public void setLabelZh(String labelZh) {
        this.labelZh = labelZh;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public String getHelpZh() {
        return helpZh;
    }

    public void setHelpZh(String helpZh) {
        this.helpZh = helpZh;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isStaffOnly() {
        return staffOnly;
    }

    public void setStaffOnly(boolean staffOnly) {
        this.staffOnly = staffOnly;
    }

    public BigDecimal getMinimum() {
        return minimum;
    }

    public void setMinimum(BigDecimal minimum) {
        this.minimum = minimum;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(BigDecimal maximum) {
        this.maximum = maximum;
    }

    /** One a line. */
    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }

    /** After how many others it stands. */
    public Integer getPosition() {
        return position == null ? Integer.valueOf(getAll().size()) : position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
