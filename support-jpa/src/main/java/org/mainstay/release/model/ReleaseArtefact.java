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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.BaseEntity;

/** Something to be downloaded of a release, with what proves that it is the right one. */
@Entity
@Table(name = "release_artefact")
@NamedQuery(
        name = ReleaseArtefact.OF_RELEASE,
        query = "select a from ReleaseArtefact a where a.release.id = :release order by a.name")
public class ReleaseArtefact extends BaseEntity {

    public static final String OF_RELEASE = "ReleaseArtefact.ofRelease";
    public static final int NAME_MAXLENGTH = 200;
    public static final int URL_MAXLENGTH = 1000;
    public static final int SIGNATURE_MAXLENGTH = 4000;

    /** A SHA-256 in hex. */
    public static final String SHA256 = "[0-9a-fA-F]{64}";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private @NotNull Release release;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @Column(updatable = false)
    private @Size(max = URL_MAXLENGTH) String url;

    @Column(name = "content_type", updatable = false)
    private String contentType;

    @Column(name = "file_size", updatable = false)
    private Long size;

    @Column(updatable = false)
    private @NotNull @Pattern(regexp = SHA256) String sha256;

    @Column(updatable = false)
    private @Size(max = SIGNATURE_MAXLENGTH) String signature;

    protected ReleaseArtefact() {}

    /**
     * @param url where it is
     * @param sha256 of its bytes
     * @param signature of its bytes, as text such as ASCII armour; null for none
     */
    public ReleaseArtefact(
            Release release, String name, String url, String sha256, String signature) {
        this.release = release;
        this.name = name;
        this.url = url;
        this.sha256 = sha256;
        this.signature = signature;
    }

    /** A file of the desk itself, under its name. */
    public static ReleaseArtefact file(
            Release release, String fileName, String type, long bytes, String sha256) {
        var artefact = new ReleaseArtefact(release, fileName, null, sha256, null);
        artefact.contentType = type;
        artefact.size = bytes;
        return artefact;
    }

    public Release release() {
        return release;
    }

    public String name() {
        return name;
    }

    /** Null for a file of the desk. */
    public String url() {
        return url;
    }

    /** Null for a link. */
    public String contentType() {
        return contentType;
    }

    /** Bytes; null for a link. */
    public Long size() {
        return size;
    }

    /** Lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Null for none. */
    public String signature() {
        return signature;
    }
}
