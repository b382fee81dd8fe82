package org.mainstay.sla.model;

/** What a clock measures. */
public enum ClockType {
    /** From the report to the first public answer of the desk. */
    FIRST_RESPONSE,
    /** From the report to the resolution. */
    RESOLUTION
}
