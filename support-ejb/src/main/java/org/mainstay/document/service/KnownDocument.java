package org.mainstay.document.service;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.ticket.service.StoredFile;

/**
 * A document of a folder as it is by now, to be compared with the file it came from.
 *
 * @param version of the document
 * @param family id of the first that said the same in any language
 * @param text as somebody would begin it, without what it translates
 * @param files under the paths by which the text names them
 */
record KnownDocument(
        String key,
        int version,
        Long family,
        Long id,
        boolean archived,
        WriteDocument text,
        Map<String, StoredFile> files) {

    static KnownDocument of(
            DocumentRevision revision, Set<String> tags, Map<String, StoredFile> files) {
        var document = revision.document();
        var content = revision.content();
        return new KnownDocument(
                document.key(),
                document.version(),
                document.family(),
                document.id(),
                document.archived(),
                new WriteDocument(
                        content.title(),
                        document.kind(),
                        document.origin(),
                        content.body(),
                        document.language(),
                        null,
                        content.audience(),
                        content.organisation() == null ? null : content.organisation().key(),
                        content.product() == null ? null : content.product().key(),
                        content.appliesTo() == null ? null : content.appliesTo().toString(),
                        new TreeSet<>(tags)),
                files);
    }

    /** Whether it is another by the file. */
    boolean differs(WriteDocument wanted, Map<String, StoredFile> wantedFiles) {
        return !text.equals(wanted) || !DocumentFiles.same(files, wantedFiles);
    }

    /** Whether the other says the same in another language, and came after it. */
    boolean originalOf(KnownDocument other) {
        return id.equals(other.family) && !id.equals(other.id);
    }
}
