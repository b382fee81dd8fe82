package org.mainstay.document.model;

/** Who stands behind a document. */
public enum DocumentOrigin {
    /** The desk or the product's makers. */
    OFFICIAL,
    /** People who use the product. */
    COMMUNITY
}
