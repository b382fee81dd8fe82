package org.mainstay.ticket.service;

import java.time.Instant;
import org.mainstay.ticket.model.MessageKind;

/**
 * A message begun and not sent.
 *
 * @param body Markdown
 */
public record DraftView(MessageKind kind, String body, Instant changedAt) {}
