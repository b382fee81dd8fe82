package org.mainstay.search.service;

/** What can be found by words. */
public enum SearchKind {
    TICKET,
    DOCUMENT,
    COURSE,
    RELEASE,
    RESOURCE
}
