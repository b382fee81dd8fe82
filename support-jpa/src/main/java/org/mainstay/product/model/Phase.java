package org.mainstay.product.model;

/** How far a version is supported; the order is that of its life. */
public enum Phase {
    /** Everything: problems are solved, and the version gets fixes and new features. */
    FULL,
    /** Problems are solved, and the version gets fixes of security and of grave faults. */
    MAINTENANCE,
    /** Problems are solved; fixes only where they are agreed on. */
    EXTENDED,
    /** Nothing any more; it is what comes after the others, and has no dates of its own. */
    ENDED
}
