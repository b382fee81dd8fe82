package org.mainstay.team.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/** A group of agents with a lead, to which tickets are assigned. */
@Entity
@Table(name = "team")
@NamedQuery(name = Team.BY_KEY, query = "select t from Team t where t.key = :key")
@NamedQuery(name = Team.ALL, query = "select t from Team t order by t.name, t.key")
@NamedQuery(name = Team.COUNT, query = "select count(t) from Team t")
@NamedQuery(
        name = Team.OF_MEMBER,
        query = "select t from Team t where :person member of t.members order by t.key")
@NamedQuery(
        name = Team.LED,
        query =
                "select t.id from Team t join t.members m where t.lead.id = :lead and m.id ="
                        + " :member")
@NamedQuery(
        name = Team.OF_LEAD,
        query = "select t from Team t where t.lead.id = :lead order by t.name, t.key")
@NamedQuery(
        name = Team.MEMBERS,
        query =
                "select m from Team t join t.members m where t = :team and m.active = true order by"
                        + " m.lastName, m.id")
@NamedQuery(
        name = Team.COUNT_MEMBERS,
        query = "select count(m) from Team t join t.members m where t = :team and m.active = true")
public class Team extends BaseEntity {

    public static final String BY_KEY = "Team.byKey";
    public static final String ALL = "Team.all";
    public static final String COUNT = "Team.count";
    public static final String OF_MEMBER = "Team.ofMember";
    public static final String LED = "Team.led";
    public static final String OF_LEAD = "Team.ofLead";
    public static final String MEMBERS = "Team.members";
    public static final String COUNT_MEMBERS = "Team.countMembers";
    public static final int NAME_MAXLENGTH = Key.NAME_MAXLENGTH;

    @Column(name = "team_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    private Person lead;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "team_member",
            joinColumns = @JoinColumn(name = "team_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderBy("lastName, id")
    private Set<Person> members = new LinkedHashSet<>();

    protected Team() {}

    public Team(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Appoints the lead, who becomes a member too; null leaves the team without one. */
    public void appointLead(Person person) {
        lead = person;
        if (person != null) {
            members.add(person);
        }
    }

    public void changeMembers(Collection<Person> people) {
        members.retainAll(people);
        members.addAll(people);
        if (lead != null) {
            members.add(lead);
        }
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Null while nobody leads the team. */
    public Person lead() {
        return lead;
    }

    public Set<Person> members() {
        return Collections.unmodifiableSet(members);
    }

    @Override
    public String toString() {
        return key;
    }
}
