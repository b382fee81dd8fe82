package org.mainstay.release.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** A gate a release has to pass, and who vouches that it does. */
@Entity
@Table(name = "release_gate")
@NamedQuery(
        name = ReleaseGate.OF_RELEASE,
        query =
                "select g from ReleaseGate g left join fetch g.signer where g.release.id = :release"
                        + " order by g.id")
public class ReleaseGate extends BaseEntity {

    public static final String OF_RELEASE = "ReleaseGate.ofRelease";
    public static final int EVIDENCE_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private @NotNull Release release;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Gate gate;

    private @Size(max = EVIDENCE_MAXLENGTH) String evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "signer_id")
    private Person signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected ReleaseGate() {}

    public ReleaseGate(Release release, Gate gate) {
        this.release = release;
        this.gate = gate;
    }

    /** Somebody vouches for it, and says by what they know. */
    public void sign(String byWhat, Person by, Instant now) {
        evidence = byWhat;
        signer = by;
        signedAt = now;
    }

    /** What was vouched for has changed. */
    public void reopen() {
        evidence = null;
        signer = null;
        signedAt = null;
    }

    public Gate gate() {
        return gate;
    }

    public boolean signed() {
        return signedAt != null;
    }

    /** Null until signed. */
    public String evidence() {
        return evidence;
    }

    /** Null until signed. */
    public Person signer() {
        return signer;
    }

    /** Null until signed. */
    public Instant signedAt() {
        return signedAt;
    }
}
