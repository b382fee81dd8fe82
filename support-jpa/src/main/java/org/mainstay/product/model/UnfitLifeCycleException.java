package org.mainstay.product.model;

import java.util.Locale;

/** Thrown when phases can't be the life cycle of a version. */
public class UnfitLifeCycleException extends IllegalArgumentException {

    /** What is wrong with a phase. */
    public enum Fault {
        /** Without a phase, or a first day. */
        INCOMPLETE,
        /** That support has ended follows from the other phases. */
        ENDED,
        /** There before, or it comes before the one before it. */
        ORDER,
        /** It ends before it begins. */
        BACKWARDS,
        /** Another one follows, so it has to end. */
        OPEN,
        /** It begins while the one before it still goes on. */
        OVERLAP,
        /** It doesn't begin when the one before it ends. */
        GAP,
        /** A year that is none of a product's. */
        YEAR
    }

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final int index;

    UnfitLifeCycleException(Fault fault, int index) {
        super(fault + " at " + index);
        this.fault = fault;
        this.index = index;
    }

    /** The code of what is wrong, such as {@code life_cycle.gap}. */
    public String code() {
        return "life_cycle." + fault.name().toLowerCase(Locale.ROOT);
    }

    /** Which phase is wrong, counted from 0. */
    public int index() {
        return index;
    }
}
