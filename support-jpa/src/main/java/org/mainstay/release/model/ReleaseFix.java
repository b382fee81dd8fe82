package org.mainstay.release.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.ticket.model.Ticket;

/** Something that a release puts right, perhaps reported on a ticket. */
@Entity
@Table(name = "release_fix")
@NamedQuery(
        name = ReleaseFix.OF_RELEASE,
        query =
                "select f from ReleaseFix f left join fetch f.ticket where f.release.id = :release"
                        + " order by f.id")
@NamedQuery(
        name = ReleaseFix.HELPING,
        query =
                "select r.id, p.name, r.name, r.status, r.plannedOn, count(f), max(case when"
                        + " f.ticket = :ticket then 1 else 0 end) from ReleaseFix f join f.release r"
                        + " join r.product p where (f.ticket = :ticket or f.productVersion = :version and"
                        + " r.status <> :withdrawn) and r.status in :statuses group by r.id, p.name,"
                        + " r.name, r.status, r.plannedOn order by r.plannedOn desc, r.id desc")
public class ReleaseFix extends BaseEntity {

    public static final String OF_RELEASE = "ReleaseFix.ofRelease";
    public static final String HELPING = "ReleaseFix.helping";
    public static final int SUMMARY_MAXLENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private @NotNull Release release;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_version_id", updatable = false)
    private ProductVersion productVersion;

    @Column(updatable = false)
    private @NotBlank @Size(max = SUMMARY_MAXLENGTH) String summary;

    protected ReleaseFix() {}

    /**
     * @param ticket on which it was reported; null for none
     * @param summary what is right from now on
     */
    public ReleaseFix(Release release, Ticket ticket, String summary) {
        this.release = release;
        this.ticket = ticket;
        this.productVersion = ticket == null ? null : ticket.productVersion();
        this.summary = summary;
    }

    public Release release() {
        return release;
    }

    /** Null for what was reported on no ticket. */
    public Ticket ticket() {
        return ticket;
    }

    public String summary() {
        return summary;
    }
}
