package org.mainstay.shared.model;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** Technical identity and optimistic-lock version; equality belongs to the business key. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity")
    @SequenceGenerator(name = "entity", sequenceName = "entity_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    protected BaseEntity() {}

    /** The surrogate key; null until persisted. */
    public Long id() {
        return id;
    }

    /** Counts the changes; a stale one is refused. */
    public int version() {
        return version;
    }
}
