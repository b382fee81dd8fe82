package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.AnswerRule;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Keeps what products ask. */
@Stateless
public class FieldService {

    @Inject ProductRepository products;
    @Inject History history;

    /**
     * Asks something more, after what is asked already unless the command says where.
     *
     * @throws NotFoundException if there is no such product
     * @throws ConflictException if the product has a field with the key
     * @throws InvalidInputException if the definition contradicts itself
     * @throws UnprocessableException if the product asks enough
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void add(@NotNull @Valid SaveField command) {
        if (command.label() == null) {
            throw new InvalidInputException("required", "label");
        }
        if (command.type() == null) {
            throw new InvalidInputException("required", "type");
        }
        var product = products.lock(command.product());
        var all = products.fields(product.key());
        if (all.stream().anyMatch(field -> field.key().equals(command.key()))) {
            throw new ConflictException("already_exists", "key");
        }
        if (all.size() >= ProductField.PER_PRODUCT_MAX) {
            throw new UnprocessableException("field.too_many", null, ProductField.PER_PRODUCT_MAX);
        }
        var field =
                new ProductField(
                        product,
                        command.key(),
                        command.type(),
                        command.label().strip(),
                        all.size());
        fill(field, command);
        products.add(field);
        if (command.position() != null) {
            place(field, new ArrayList<>(all), command.position());
        }
        record(product, field, null);
    }

    /**
     * Asks otherwise, elsewhere, or no more.
     *
     * @throws NotFoundException if the product has none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws InvalidInputException if the definition contradicts itself
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void change(@NotNull @Valid SaveField command) {
        var product = products.lock(command.product());
        var all = products.fields(product.key());
        var field = FieldQueries.field(all, command.key());
        ConflictException.unlessSeen(command.version(), field.version());
        var before = field.definition();
        fill(field, command);
        if (command.position() != null) {
            var others = new ArrayList<>(all);
            others.remove(field);
            place(field, others, command.position());
        }
        record(product, field, before);
    }

    private static void place(ProductField field, List<ProductField> others, int position) {
        others.add(Math.min(position, others.size()), field);
        for (int i = 0; i < others.size(); i++) {
            others.get(i).moveTo(i);
        }
    }

    private static void fill(ProductField field, SaveField command) {
        field.rename(
                command.label() == null ? field.label() : command.label().strip(),
                given(command.labelZh(), field.labelZh()));
        field.explain(given(command.help(), field.help()), given(command.helpZh(), field.helpZh()));
        if (command.required() != null) {
            field.require(command.required());
        }
        if (command.staffOnly() != null) {
            field.keepFromCustomers(command.staffOnly());
        }
        if (command.retired() != null) {
            field.retire(command.retired());
        }
        limit(field, command);
        offer(field, command.choices());
    }

    /** Null for a text that is taken away, or has nothing to read in it. */
    private static String given(Optional<String> text, String before) {
        return text == null
                ? before
                : text.map(String::strip).filter(t -> !t.isEmpty()).orElse(null);
    }

    private static void limit(ProductField field, SaveField command) {
        var rule = field.rule();
        var least = command.minimum() == null ? rule.minimum() : command.minimum().orElse(null);
        var greatest = command.maximum() == null ? rule.maximum() : command.maximum().orElse(null);
        if (!field.type().limited() && (least != null || greatest != null)) {
            throw new InvalidInputException(
                    "field.no_limits", least == null ? "maximum" : "minimum");
        }
        if (field.type() != FieldType.NUMBER) {
            checkLength(least, "minimum", field.type());
            checkLength(greatest, "maximum", field.type());
        }
        if (least != null && greatest != null && least.compareTo(greatest) > 0) {
            throw new InvalidInputException("field.limits_crossed", "maximum");
        }
        field.limit(least, greatest);
    }

    private static void checkLength(BigDecimal length, String name, FieldType type) {
        var most = type == FieldType.TEXT ? AnswerRule.LINE_MAXLENGTH : AnswerRule.TEXT_MAXLENGTH;
        if (length != null
                && (length.stripTrailingZeros().scale() > 0
                        || length.signum() <= 0
                        || length.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw new InvalidInputException("field.length", name, most);
        }
    }

    private static void offer(ProductField field, FieldChoices given) {
        var choices = given == null ? field.rule().choices() : given;
        if (field.type().chooses() == choices.all().isEmpty()) {
            throw new InvalidInputException(
                    choices.all().isEmpty() ? "field.choices_missing" : "field.no_choices",
                    "choices");
        }
        if (choices.all().size() > FieldChoices.CHOICES_MAX) {
            throw new InvalidInputException(
                    "field.too_many_choices", "choices", FieldChoices.CHOICES_MAX);
        }
        // What the text form can't tell apart, or cuts, would come back as another choice.
        if (!FieldChoices.parse(choices.lines()).equals(choices)
                || choices.all().stream().anyMatch(FieldService::tooLong)) {
            throw new InvalidInputException(
                    "field.malformed_choice", "choices", FieldChoices.CHOICE_MAXLENGTH);
        }
        field.offer(choices);
    }

    private static boolean tooLong(FieldChoices.Choice choice) {
        return choice.value().length() > FieldChoices.CHOICE_MAXLENGTH
                || choice.zh() != null && choice.zh().length() > FieldChoices.CHOICE_MAXLENGTH;
    }

    private void record(Product product, ProductField field, String before) {
        history.changed(
                Subject.PRODUCT,
                product.id(),
                "fields." + field.key(),
                before,
                field.definition(),
                true);
    }
}
