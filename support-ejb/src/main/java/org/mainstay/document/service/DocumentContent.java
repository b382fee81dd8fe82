package org.mainstay.document.service;

import java.nio.file.Path;

/**
 * A file of a document to be streamed.
 *
 * @param place where its bytes are
 */
public record DocumentContent(DocumentFileView file, Path place) {}
