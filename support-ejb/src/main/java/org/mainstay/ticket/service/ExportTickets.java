package org.mainstay.ticket.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Write all tickets that a list finds to a file.
 *
 * @param sort as the list is sorted
 * @param columns in their order
 * @param words how statuses and severities are called in the file, by constant
 * @param zone in which times are written
 */
public record ExportTickets(
        @NotNull @Valid TicketFilter filter,
        @NotNull String sort,
        @NotNull Format format,
        @NotEmpty List<@NotNull @Valid Column> columns,
        @NotNull Map<String, String> words,
        @NotNull ZoneId zone) {

    /** What kind of file. */
    public enum Format {
        CSV("csv", "text/csv"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String extension;
        private final String contentType;

        Format(String extension, String contentType) {
            this.extension = extension;
            this.contentType = contentType;
        }

        String extension() {
            return extension;
        }

        String contentType() {
            return contentType;
        }
    }

    /** What can be written of a ticket. */
    public enum Property {
        NUMBER,
        SUBJECT,
        SEVERITY,
        STATUS,
        CUSTOMER,
        PRODUCT,
        TEAM,
        ASSIGNEE,
        DUE,
        RATING,
        CREATED,
        UPDATED,
        /** In minutes. */
        SPENT
    }

    /**
     * @param label what stands above it
     */
    public record Column(@NotNull Property property, @NotNull String label) {}
}
