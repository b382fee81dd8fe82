package org.mainstay.document.model;

/** What a document is for. */
public enum DocumentKind {
    /** Explains a whole topic. */
    GUIDE,
    /** Teaches by an example, from beginning to end. */
    TUTORIAL,
    /** Says how one thing is done. */
    HOW_TO,
    /** Lists what there is. */
    REFERENCE,
    /** Says what has proven itself. */
    BEST_PRACTICE,
    /** What is wrong in some versions, and how to live with it. */
    KNOWN_PROBLEM,
    /** What solved a problem. */
    SOLUTION
}
