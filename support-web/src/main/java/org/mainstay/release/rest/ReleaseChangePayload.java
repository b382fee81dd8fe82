package org.mainstay.release.rest;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.mainstay.release.model.Release;
import org.mainstay.release.service.ChangeRelease;

/**
 * Changes to a release; what is absent stays.
 *
 * @param notes Markdown; JSON's null takes them away
 */
public record ReleaseChangePayload(
        LocalDate plannedOn, Optional<@Size(max = Release.NOTES_MAXLENGTH) String> notes) {

    ChangeRelease command(Long id, Integer version) {
        return new ChangeRelease(id, plannedOn, notes, version);
    }
}
