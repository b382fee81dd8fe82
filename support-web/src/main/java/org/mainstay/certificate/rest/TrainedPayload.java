package org.mainstay.certificate.rest;

import java.util.List;
import org.mainstay.certificate.service.TeamTraining.Trained;
import org.mainstay.shared.rest.PersonRefPayload;

/** Somebody with the courses they completed or take. */
public record TrainedPayload(PersonRefPayload person, List<TakenCoursePayload> courses) {

    static TrainedPayload of(Trained trained) {
        var person = trained.person();
        return new TrainedPayload(
                PersonRefPayload.of(person.id(), person.name()),
                trained.courses().stream().map(TakenCoursePayload::of).toList());
    }
}
