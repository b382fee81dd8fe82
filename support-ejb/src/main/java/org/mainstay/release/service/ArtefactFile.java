package org.mainstay.release.service;

import java.nio.file.Path;
import org.mainstay.ticket.service.StoredFile;

/** A file of a release and where its bytes are. */
public record ArtefactFile(StoredFile file, Path place) {}
