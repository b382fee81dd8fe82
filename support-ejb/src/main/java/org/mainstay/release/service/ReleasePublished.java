package org.mainstay.release.service;

import org.mainstay.release.model.Release;

/** A release is out; fired in the transaction that publishes it. */
public record ReleasePublished(Release release) {}
