package org.mainstay.demo.service;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.service.Actor;
import org.mainstay.team.model.Team;

/** The people, teams, organisations and products of the demo. */
class Directory {

    static final String DOMAIN = "@demo.example";
    static final String PREMIUM_CUSTOMER = "lakeside-bank";
    static final String CHINESE_CUSTOMER = "hechuan";
    static final List<String> ACCOUNTS =
            List.of(
                    "customer",
                    "agent",
                    "lead",
                    "manager",
                    "auditor",
                    "admin",
                    "writer",
                    "trainer",
                    "release",
                    "moderator");

    private final DemoRepository repository;
    private final String passwordHash;
    private final Instant founded;
    private final LocalDate today;
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, List<Question>> fields = new LinkedHashMap<>();

    /**
     * Something a product asks.
     *
     * @param answers as they come up, the frequent ones several times
     */
    record Question(ProductField field, List<String> answers) {}

    Directory(DemoRepository repository, String passwordHash, Instant founded, LocalDate today) {
        this.today = today;
        this.repository = repository;
        this.passwordHash = passwordHash;
        this.founded = founded;
        for (var line : Resources.lines("directory.txt")) {
            add(line.split(" \\| "));
        }
    }

    private void add(String[] field) {
        switch (field[0]) {
            case "organisation" -> addOrganisation(field);
            case "person" -> addPerson(field);
            case "team" -> addTeam(field);
            case "field" -> addField(field);
            case "line" -> addLine(field);
            default -> addProduct(field);
        }
    }

    private void addOrganisation(String[] field) {
        var organisation = new Organisation(field[1], field[2]);
        organisations.put(field[1], organisation);
        created(organisation, Subject.ORGANISATION, field[1]);
    }

    private void addPerson(String[] field) {
        // A little apart, so that the lists have an order that means something.
        var joined = founded.plus(Duration.ofHours(7L * people.size()));
        var person =
                new Person(
                        field[1] + DOMAIN,
                        field[2],
                        field[3],
                        Locale.forLanguageTag(field[6]),
                        joined);
        person.giveRoles(EnumSet.of(Role.valueOf(field[4])));
        if (organisations.containsKey(field[5])) {
            person.joinOrganisation(organisations.get(field[5]));
        }
        person.liveIn(field[7]);
        person.verify();
        if (ACCOUNTS.contains(field[1])) {
            person.changePassword(passwordHash);
        }
        people.put(field[1], person);
        created(person, Subject.PERSON, person.email());
    }

    private void addTeam(String[] field) {
        var team = new Team(field[1], field[2]);
        team.appointLead(people.get(field[3]));
        var members = new ArrayList<Person>();
        for (var name : field[4].split(" ")) {
            members.add(people.get(name));
        }
        team.changeMembers(members);
        teams.put(field[1], team);
        created(team, Subject.TEAM, field[1]);
    }

    private void addProduct(String[] field) {
        var product = new Product(field[1], field[2]);
        product.entrustTo(teams.get(field[3]));
        var versions = field[4].split(" ");
        for (int i = versions.length - 1; i >= 0; i--) {
            product.addVersion(versions[i]);
        }
        products.put(field[1], product);
        created(product, Subject.PRODUCT, field[1]);
    }

    /** A line of versions; its days are counted from today, so that the demo never grows old. */
    private void addLine(String[] field) {
        var spans = new ArrayList<PhaseSpan>();
        var from = today.plusDays(Long.parseLong(field[3]));
        for (var phase : field[4].split(", ")) {
            var part = phase.split(" ");
            var to = today.plusDays(Long.parseLong(part[1]));
            spans.add(new PhaseSpan(Phase.valueOf(part[0]), from, to));
            from = to.plusDays(1);
        }
        products.get(field[1]).insertVersion(field[2]).live(new LifeCycle(spans), today);
    }

    private void addField(String[] field) {
        var product = products.get(field[1]);
        var asked = fields.computeIfAbsent(product.key(), key -> new ArrayList<>());
        var type = FieldType.valueOf(field[3]);
        var added = new ProductField(product, field[2], type, field[4], asked.size());
        added.rename(field[4], field[5]);
        added.explain(given(field[6]), given(field[7]));
        if (type == FieldType.NUMBER) {
            added.limit(BigDecimal.ONE, null);
        }
        if (type.chooses()) {
            added.offer(FieldChoices.parse(field[8].replace(", ", "\n").replace("=", "|")));
        }
        asked.add(new Question(added, List.of(field[9].split(", "))));
        repository.add(added);
    }

    private static String given(String text) {
        return text.equals("-") ? null : text;
    }

    private void created(BaseEntity entity, Subject kind, String name) {
        repository.add(entity);
        repository.add(
                new HistoryEntry(
                        kind,
                        entity.id(),
                        founded,
                        founded,
                        null,
                        Actor.SYSTEM_NAME,
                        Action.CREATED,
                        null,
                        null,
                        name,
                        true));
    }

    Person person(String name) {
        return people.get(name);
    }

    Team team(String key) {
        return teams.get(key);
    }

    Product product(String key) {
        return products.get(key);
    }

    /** What a product asks, in order. */
    List<Question> questions(Product product) {
        return fields.getOrDefault(product.key(), List.of());
    }

    List<Person> customersOf(String organisation) {
        return people.values().stream()
                .filter(person -> person.organisation() != null)
                .filter(person -> person.organisation().key().equals(organisation))
                .toList();
    }

    /** Customers who write English and have no special terms. */
    List<Person> ordinaryCustomers() {
        return people.values().stream()
                .filter(person -> person.organisation() != null)
                .filter(person -> !person.organisation().key().equals(PREMIUM_CUSTOMER))
                .filter(person -> !person.organisation().key().equals(CHINESE_CUSTOMER))
                .toList();
    }

    List<Person> managers() {
        return people.values().stream()
                .filter(person -> person.roles().contains(Role.MANAGER))
                .toList();
    }
}
