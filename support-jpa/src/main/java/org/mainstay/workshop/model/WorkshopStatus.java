package org.mainstay.workshop.model;

/** Whether a workshop takes place. */
public enum WorkshopStatus {
    PLANNED,
    CANCELLED
}
