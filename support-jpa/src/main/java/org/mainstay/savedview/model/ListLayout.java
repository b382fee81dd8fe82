package org.mainstay.savedview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** How a person wants the list of tickets: which columns, and which view first. */
@Entity
@Table(name = "list_layout")
@NamedQuery(
        name = ListLayout.OF_PERSON,
        query = "select l from ListLayout l where l.person.id = :person")
public class ListLayout extends BaseEntity {

    public static final String OF_PERSON = "ListLayout.ofPerson";
    public static final int COLUMNS_MAXLENGTH = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Column(name = "columns_shown")
    private @Size(max = COLUMNS_MAXLENGTH) String columns;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "opens_id")
    private SavedView opens;

    protected ListLayout() {}

    public ListLayout(Person person) {
        this.person = person;
    }

    /**
     * @param names separated by commas; null for the usual ones
     */
    public void showColumns(String names) {
        columns = names;
    }

    /** Begins with the view; null for the usual beginning. */
    public void openWith(SavedView view) {
        opens = view;
    }

    /** Names separated by commas; null for the usual ones. */
    public String columns() {
        return columns;
    }

    /** Null for the usual beginning. */
    public SavedView opens() {
        return opens;
    }
}
