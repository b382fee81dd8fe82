package org.mainstay.savedview.model;

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
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.team.model.Team;

/**
 * A list of tickets somebody wants to come back to: a name for its filters, its order and its
 * columns. It belongs to one person, or a team's lead shares it with the team.
 */
@Entity
@Table(name = "saved_view")
@NamedQuery(
        name = SavedView.FOR_PERSON,
        query =
                "select v from SavedView v left join fetch v.team crew where (crew is null and"
                        + " v.owner.id = :person) or crew.id in (select t.id from Team t join"
                        + " t.members m where m.id = :person) order by v.position, v.id")
public class SavedView extends BaseEntity {

    public static final String FOR_PERSON = "SavedView.forPerson";
    public static final int NAME_MAXLENGTH = 60;
    public static final int QUERY_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    private @NotNull Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id", updatable = false)
    private Team team;

    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @Column(name = "list_query")
    private @NotNull @Size(max = QUERY_MAXLENGTH) String query;

    private int position;

    protected SavedView() {}

    /**
     * @param team null if it is the owner’s alone
     * @param query what the list is asked for, as in its address
     * @param position orders views, the smallest first
     */
    public SavedView(Person owner, Team team, String name, String query, int position) {
        this.owner = owner;
        this.team = team;
        this.name = name;
        this.query = query;
        this.position = position;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Shows something else from now on. */
    public void show(String newQuery) {
        query = newQuery;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Whether the person may change or delete it: the owner, or the lead of the team. */
    public boolean changeableBy(Long person) {
        if (team == null) {
            return owner.id().equals(person);
        }
        return team.lead() != null && team.lead().id().equals(person);
    }

    /** Null if it is the owner’s alone. */
    public Team team() {
        return team;
    }

    public String name() {
        return name;
    }

    /** What the list is asked for, as in its address. */
    public String query() {
        return query;
    }

    public int position() {
        return position;
    }

    @Override
    public String toString() {
        return name;
    }
}
