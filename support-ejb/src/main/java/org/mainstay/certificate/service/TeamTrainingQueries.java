package org.mainstay.certificate.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.certificate.model.CertificateState;
import org.mainstay.certificate.service.TeamTraining.Ending;
import org.mainstay.certificate.service.TeamTraining.Standing;
import org.mainstay.certificate.service.TeamTraining.Taken;
import org.mainstay.certificate.service.TeamTraining.Trained;
import org.mainstay.course.model.Enrolment;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.TeamDirectory;

/** What leads see of the training of their teams; trainers, managers and auditors of all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TeamTrainingQueries {

    @Inject TeamTrainingRepository trained;
    @Inject TeamDirectory teams;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /** The teams whose training the caller may see, by name. */
    @Requires(Permission.SIGNED_IN)
    public List<TrainedTeam> teams() {
        return trained.teams(lead()).stream()
                .map(team -> new TrainedTeam(team.key(), team.name()))
                .toList();
    }

    /** Whose teams can be seen; null for everybody's. */
    private Long lead() {
        var actor = current.actor();
        return actor.may(Permission.READ_TRAINING) ? null : actor.id();
    }

    /**
     * What the people of a team are trained for.
     *
     * @param key of the team
     * @throws NotFoundException if there is no such team whose training the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public TeamTraining ofTeam(@NotNull String key, @NotNull @Valid PageRequest request) {
        var team =
                teams.find(key)
                        .filter(this::mayRead)
                        .orElseThrow(() -> new NotFoundException("team", key));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var page = trained.members(team, request);
        var taken = taken(page.items(), today);
        return new TeamTraining(
                team.key(),
                team.name(),
                trained.ending(team, today, today.plusDays(Certificate.SOON_DAYS)).stream()
                        .filter(certificate -> certificate.person().active())
                        .map(TeamTrainingQueries::ending)
                        .toList(),
                page.map(
                        person ->
                                new Trained(
                                        PersonRef.of(person),
                                        List.copyOf(
                                                taken.getOrDefault(person.id(), Map.of())
                                                        .values()))));
    }

    private boolean mayRead(Team team) {
        var lead = lead();
        return lead == null || team.lead() != null && lead.equals(team.lead().id());
    }

    /** Each course of each person once, by their ids: the latest certificate, or else under way. */
    private Map<Long, Map<Long, Taken>> taken(List<Person> people, LocalDate today) {
        var all = new LinkedHashMap<Long, Map<Long, Taken>>();
        var ids = people.stream().map(Person::id).toList();
        for (var certificate : trained.certificates(ids)) {
            of(all, certificate.person().id())
                    .putIfAbsent(certificate.course().id(), taken(certificate, today));
        }
        for (var enrolment : trained.underWay(ids)) {
            of(all, enrolment.person().id()).putIfAbsent(enrolment.course().id(), taken(enrolment));
        }
        return all;
    }

    private static Map<Long, Taken> of(Map<Long, Map<Long, Taken>> all, Long person) {
        return all.computeIfAbsent(person, id -> new LinkedHashMap<>());
    }

    private static Taken taken(Certificate certificate, LocalDate today) {
        return new Taken(
                certificate.course().key(),
                certificate.title(),
                standing(certificate, today),
                certificate.number(),
                certificate.expiresOn());
    }

    private static Taken taken(Enrolment enrolment) {
        var course = enrolment.course();
        return new Taken(course.key(), course.title(), Standing.UNDER_WAY, null, null);
    }

    private static Standing standing(Certificate certificate, LocalDate today) {
        if (certificate.state(today) == CertificateState.EXPIRED) {
            return Standing.EXPIRED;
        }
        return certificate.expiresSoon(today) ? Standing.ENDING : Standing.VALID;
    }

    private static Ending ending(Certificate certificate) {
        return new Ending(
                PersonRef.of(certificate.person()),
                certificate.course().key(),
                certificate.title(),
                certificate.expiresOn());
    }
}
