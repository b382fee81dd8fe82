package org.mainstay.release.model;

/** What a release may have to pass before it is published. */
public enum Gate {
    /** Somebody else has read the changes. */
    CODE_REVIEW,
    /** The tests pass; the evidence says where their report is. */
    TESTS,
    /** Nothing known to be vulnerable is in it. */
    SECURITY_SCAN,
    /** What users have to know is written. */
    DOCUMENTATION
}
