package org.mainstay.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.NotFoundException;

/** Organisations as entities, for other features' services; they have checked the permission. */
@ApplicationScoped
public class OrganisationDirectory {

    @Inject OrganisationRepository organisations;

    /**
     * @throws NotFoundException if there is none with the key
     */
    public Organisation get(String key) {
        return organisations.get(key);
    }

    public Optional<Organisation> find(String key) {
        return organisations.find(key);
    }

    /** The organisation of that name, whatever its letters' case; a new one if there is none. */
    public Organisation findOrAdd(String name) {
        return organisations
                .findByName(name)
                .orElseGet(() -> organisations.add(new Organisation(newKey(name), name)));
    }

    private String newKey(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        var stem = plain.isEmpty() ? "organisation" : plain;
        stem = stem.substring(0, Math.min(stem.length(), Key.MAXLENGTH - 7));
        var key = stem;
        for (int i = 2; organisations.find(key).isPresent(); i++) {
            key = stem + "-" + i;
        }
        return key;
    }
}
