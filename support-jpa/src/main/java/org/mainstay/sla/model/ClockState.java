package org.mainstay.sla.model;

/** What has become of a clock. */
public enum ClockState {
    /** Counting towards its target, also outside business hours, and not yet due. */
    RUNNING,
    /** Held before its target was used up. */
    PAUSED,
    /** Stopped at or before the due time. */
    MET,
    /** Past the due time: still running, paused since, or stopped too late. */
    BREACHED,
    /** Given up; it counts neither as met nor as breached. */
    CANCELLED
}
