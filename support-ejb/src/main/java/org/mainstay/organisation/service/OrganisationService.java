package org.mainstay.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Keeps the organisations. */
@Stateless
public class OrganisationService {

    @Inject OrganisationRepository organisations;
    @Inject History history;

    /**
     * @throws ConflictException if key or name is taken
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public void add(
            @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
            @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name) {
        if (organisations.find(key).isPresent() || organisations.findByName(name).isPresent()) {
            throw new ConflictException("already_exists", "key");
        }
        var organisation = organisations.add(new Organisation(key, name.strip()));
        history.record(
                Subject.ORGANISATION, organisation.id(), Action.CREATED, organisation.key(), true);
    }

    /**
     * @param version as last seen; null not to check
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if the name is taken, or somebody else changed it in the meantime
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public void rename(
            @NotNull String key,
            @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name,
            Integer version) {
        var organisation = organisations.get(key);
        ConflictException.unlessSeen(version, organisation.version());
        if (organisations.findByName(name.strip()).filter(o -> !o.key().equals(key)).isPresent()) {
            throw new ConflictException("already_exists", "name");
        }
        history.changed(
                Subject.ORGANISATION, organisation.id(), "name", organisation.name(), name, true);
        organisation.rename(name.strip());
    }
}
