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
        name = ReleaseFix.OF_TICKET,
        query =
                "select f from ReleaseFix f join f.release r where f.ticket.number = :ticket order"
                        + " by r.plannedOn desc, r.id desc")
public class ReleaseFix extends BaseEntity {

    public static final String OF_RELEASE = "ReleaseFix.ofRelease";
    public static final String OF_TICKET = "ReleaseFix.ofTicket";
    public static final int SUMMARY_MAXLENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private @NotNull Release release;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private Ticket ticket;

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
