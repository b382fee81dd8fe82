package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.mainstay.release.model.Release;
import org.mainstay.release.service.ChangeRelease;
import org.mainstay.release.service.PlanRelease;
import org.mainstay.release.service.ReleaseDetail;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Begins a release, or changes when one is planned and what its notes say. */
@Named
@RequestScoped
public class ReleaseEditBacking {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;
    @Inject CurrentActor current;
    @Inject Pages pages;

    /** The release that is changed; null for a new one. */
    @Inject
    @Param(name = "number")
    private Long id;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "product")
    private String product;

    private @Size(max = Release.NAME_MAXLENGTH) String name;
    private @NotBlank String plannedOn;
    private @Size(max = Release.NOTES_MAXLENGTH) String notes;
    private ReleaseDetail known;

    /** Takes up what is known of the release, before the answer begins. */
    public void load() {
        current.require(Permission.MANAGE_RELEASES);
        if (id != null) {
            known = queries.get(id);
            version = known.summary().version();
            plannedOn = known.summary().plannedOn().toString();
            notes = known.notes().text();
        }
    }

    /** Begins the release, and leads to it. */
    public void plan() {
        var begun = releases.plan(new PlanRelease(product, name, day(), notes));
        pages.tell("release_edit.message.info.planned", name);
        pages.go(Route.RELEASE.path(begun.toString()));
    }

    /** Stores what was changed. */
    public void save() {
        releases.change(new ChangeRelease(id, day(), Optional.ofNullable(notes), version));
        pages.tell("release_edit.message.info.saved");
        pages.go(Route.RELEASE.path(id.toString()));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(plannedOn.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("answer.not_a_date", "plannedOn");
        }
    }

    public Long getId() {
        return id;
    }

    public Integer getVersion() {
        return version;
    }

    /** Such as "Apache Hadoop 3.4.2". */
    public String getTitle() {
        var row = (known == null ? queries.get(id) : known).summary();
        return row.productName() + " " + row.name();
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(String plannedOn) {
        this.plannedOn = plannedOn;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
