package org.mainstay.history.service;

import org.mainstay.history.model.HistoryEntry.Subject;

/** Something was remembered; observed within the transaction, or after it has succeeded. */
public record HistoryRecorded(Subject subject, Long id) {}
