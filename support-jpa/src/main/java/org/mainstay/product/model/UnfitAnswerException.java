package org.mainstay.product.model;

import java.util.List;
import java.util.Locale;

/** Thrown when something can't be the answer to a field. */
public class UnfitAnswerException extends IllegalArgumentException {

    /** What is wrong with it. */
    public enum Fault {
        REQUIRED,
        ONLY_ONE,
        SEVERAL_LINES,
        /** The parameter is the greatest length. */
        TOO_LONG,
        /** The parameter is the least length. */
        TOO_SHORT,
        NOT_A_NUMBER,
        /** The parameter is the least number. */
        TOO_SMALL,
        /** The parameter is the greatest number. */
        TOO_LARGE,
        NOT_A_DATE,
        NOT_YES_OR_NO,
        /** The parameter is what was chosen. */
        NOT_A_CHOICE,
        NOT_AN_ADDRESS
    }

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final transient List<Object> params;

    UnfitAnswerException(Fault fault, Object... params) {
        super(fault.name());
        this.fault = fault;
        this.params = List.of(params);
    }

    /** The code of what is wrong, such as {@code answer.too_long}. */
    public String code() {
        return "answer." + fault.name().toLowerCase(Locale.ROOT);
    }

    /** What the message of the code is filled with. */
    public List<Object> params() {
        return params;
    }
}
