package org.mainstay.history.service;

import java.time.Instant;
import org.mainstay.history.model.HistoryEntry.Subject;

/**
 * That something changed, without what.
 *
 * @param id of the entry
 * @param subjectId of what changed
 */
public record HistoryMark(Long id, Subject subject, Long subjectId, Instant recordedAt) {}
