package org.mainstay.resource.model;

/** What a resource is. */
public enum ResourceKind {
    TOOL,
    SCRIPT,
    CONFIGURATION,
    TALK
}
