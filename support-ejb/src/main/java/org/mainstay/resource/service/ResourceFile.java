package org.mainstay.resource.service;

import java.nio.file.Path;
import org.mainstay.ticket.service.StoredFile;

/** A file of the library and where its bytes are. */
public record ResourceFile(StoredFile file, Path place) {}
