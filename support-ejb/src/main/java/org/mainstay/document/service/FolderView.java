package org.mainstay.document.service;

import java.time.Instant;

/**
 * A folder of documents that was imported.
 *
 * @param documents how many it has
 * @param changedAt when one of them was changed last
 */
public record FolderView(String name, long documents, Instant changedAt) {}
