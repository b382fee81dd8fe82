package org.mainstay.sla.model;

/** Thrown when a clock's events can't have happened in this order. */
public class SenselessEventsException extends IllegalArgumentException {

    /** What is wrong with an event. */
    public enum Fault {
        /** The first event is missing or doesn't start the clock. */
        FIRST_NOT_START,
        /** It is earlier than the event before it. */
        EARLIER,
        /** The clock has ended before. */
        ENDED,
        /** The clock runs or is paused already. */
        STARTED_TWICE,
        /** The clock is paused already. */
        PAUSED_TWICE,
        /** The clock is not paused. */
        NOT_PAUSED
    }

    private static final long serialVersionUID = 1;

    private final int index;
    private final Fault fault;

    SenselessEventsException(int index, Fault fault) {
        super("Event %d: %s".formatted(index, fault));
        this.index = index;
        this.fault = fault;
    }

    /** Which event, counted from 0. */
    public int index() {
        return index;
    }

    /** What is wrong with it. */
    public Fault fault() {
        return fault;
    }
}
