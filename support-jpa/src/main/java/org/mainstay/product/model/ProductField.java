package org.mainstay.product.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/**
 * Something a product asks about each problem, such as the number of nodes. It is retired rather
 * than removed: nobody is asked any more, and the answers that were given stay.
 */
@Entity
@Table(name = "product_field")
@NamedQuery(
        name = ProductField.OF_PRODUCT,
        query =
                "select f from ProductField f join fetch f.product p where p.key = :product order"
                        + " by f.position, f.id")
public class ProductField extends BaseEntity {

    public static final String OF_PRODUCT = "ProductField.ofProduct";
    public static final int LABEL_MAXLENGTH = 120;
    public static final int HELP_MAXLENGTH = 300;
    public static final int CHOICES_MAXLENGTH = 9000;

    /** More than anybody answers. */
    public static final int PER_PRODUCT_MAX = 30;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private @NotNull Product product;

    @Column(name = "field_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "field_type", updatable = false)
    private @NotNull FieldType type;

    private @NotBlank @Size(max = LABEL_MAXLENGTH) String label;

    @Column(name = "label_zh")
    private @Size(max = LABEL_MAXLENGTH) String labelZh;

    private @Size(max = HELP_MAXLENGTH) String help;

    @Column(name = "help_zh")
    private @Size(max = HELP_MAXLENGTH) String helpZh;

    private boolean required;

    @Column(name = "staff_only")
    private boolean staffOnly;

    private BigDecimal minimum;
    private BigDecimal maximum;
    private FieldChoices choices = FieldChoices.NONE;
    private int position;
    private boolean retired;

    protected ProductField() {}

    /** It comes after the product's other fields. */
    public ProductField(Product product, String key, FieldType type, String label, int position) {
        this.product = product;
        this.key = key;
        this.type = type;
        this.label = label;
        this.position = position;
        product.ask();
    }

    /**
     * @param newLabelZh null if there is none in Chinese
     */
    public void rename(String newLabel, String newLabelZh) {
        label = newLabel;
        labelZh = newLabelZh;
    }

    /**
     * @param newHelp what helps to answer it; null for nothing
     * @param newHelpZh the same in Chinese, null for nothing
     */
    public void explain(String newHelp, String newHelpZh) {
        help = newHelp;
        helpZh = newHelpZh;
    }

    /** Whether no problem can be reported without an answer. */
    public void require(boolean answer) {
        required = answer;
    }

    /** Whether it is for the desk alone: customers neither see nor answer it. */
    public void keepFromCustomers(boolean hidden) {
        staffOnly = hidden;
    }

    /**
     * @param least number, or characters of a text; null for none
     * @param greatest number, or characters of a text; null for none
     */
    public void limit(BigDecimal least, BigDecimal greatest) {
        minimum = least;
        maximum = greatest;
    }

    /** Answers that are no choice any more stay. */
    public void offer(FieldChoices newChoices) {
        choices = newChoices;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public void retire(boolean gone) {
        retired = gone;
    }

    /** What counts as an answer now. */
    public AnswerRule rule() {
        return new AnswerRule(type, required, tidy(minimum), tidy(maximum), choices);
    }

    /** Without the zeros that the database keeps. */
    private static BigDecimal tidy(BigDecimal number) {
        return number == null ? null : new BigDecimal(AnswerRule.plain(number));
    }

    public Product product() {
        return product;
    }

    /** Unique within the product. */
    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    public String label() {
        return label;
    }

    /** Null if there is none in Chinese. */
    public String labelZh() {
        return labelZh;
    }

    /** Null for none. */
    public String help() {
        return help;
    }

    /** Null for none. */
    public String helpZh() {
        return helpZh;
    }

    public boolean staffOnly() {
        return staffOnly;
    }

    /** Rises in the order in which they are asked. */
    public int position() {
        return position;
    }

    public boolean retired() {
        return retired;
    }

    /** All of it in a line, for the history. */
    public String definition() {
        return Stream.of(
                        label,
                        labelZh,
                        help,
                        helpZh,
                        type.name(),
                        required ? "required" : null,
                        staffOnly ? "staff only" : null,
                        minimum == null ? null : "≥ " + AnswerRule.plain(minimum),
                        maximum == null ? null : "≤ " + AnswerRule.plain(maximum),
                        choices.all().isEmpty() ? null : choices.lines().replace("\n", " / "),
                        retired ? "retired" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String toString() {
        return key;
    }
}
