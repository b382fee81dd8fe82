package org.mainstay.ticket.service;

import java.nio.file.Path;

/**
 * A file to be streamed.
 *
 * @param file where its bytes are
 */
public record AttachmentContent(AttachmentView view, Path file) {}
