package org.mainstay.workshop.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.service.WorkshopFacts;

/** A workshop as it is being written; times are in the reader's zone. */
public class WorkshopForm {

    private static final int TIME_MAXLENGTH = 25;

    private @NotBlank @Size(max = Workshop.TITLE_MAXLENGTH) String title;
    private @Size(max = Workshop.TEXT_MAXLENGTH) String description;
    private @NotBlank @Size(max = TIME_MAXLENGTH) String start;
    private @NotBlank @Size(max = TIME_MAXLENGTH) String end;
    private @Size(max = Workshop.PLACE_MAXLENGTH) String place;
    private @Size(max = Workshop.LINK_MAXLENGTH) String link;
    private @NotNull @Min(1) @Max(Workshop.SEATS_MAX) Integer seats;
    private @Size(max = TIME_MAXLENGTH) String registrationFrom;
    private @Size(max = TIME_MAXLENGTH) String registrationUntil;

    /** Begins with what is known. */
    void fill(WorkshopFacts known, ZoneId zone) {
        title = known.title();
        description = known.description();
        start = shown(known.start(), zone);
        end = shown(known.end(), zone);
        place = known.place();
        link = known.link();
        seats = known.seats();
        registrationFrom = shown(known.opensAt(), zone);
        registrationUntil = shown(known.closesAt(), zone);
    }

    private static String shown(Instant at, ZoneId zone) {
        return at == null
                ? null
                : at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The same as the services take it. */
    WorkshopFacts facts(ZoneId zone) {
        return new WorkshopFacts(
                title,
                description,
                read("start", start, zone),
                read("end", end, zone),
                place,
                link,
                seats,
                read("registrationFrom", registrationFrom, zone),
                read("registrationUntil", registrationUntil, zone));
    }

    private static Instant read(String field, String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException("workshop.time", field);
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getRegistrationFrom() {
        return registrationFrom;
    }

    public void setRegistrationFrom(String registrationFrom) {
        this.registrationFrom = registrationFrom;
    }

    public String getRegistrationUntil() {
        return registrationUntil;
    }

    public void setRegistrationUntil(String registrationUntil) {
        this.registrationUntil = registrationUntil;
    }
}
