package org.mainstay.product.model;

import java.util.List;
import java.util.Locale;

/** Thrown when something can't be a range of versions. */
public class UnfitRangeException extends IllegalArgumentException {

    /** What is wrong with it. */
    public enum Fault {
        /** The parameter is the greatest length. */
        TOO_LONG,
        /** The parameter is the part that isn't understood. */
        UNREADABLE,
        /** The parameter is the part in which there is no version. */
        EMPTY
    }

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final transient List<Object> params;

    UnfitRangeException(Fault fault, Object... params) {
        super(fault.name());
        this.fault = fault;
        this.params = List.of(params);
    }

    /** The code of what is wrong, such as {@code range.empty}. */
    public String code() {
        return "range." + fault.name().toLowerCase(Locale.ROOT);
    }

    /** What the message of the code is filled with. */
    public List<Object> params() {
        return params;
    }
}
