package org.mainstay;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.shared.service.Requires;

/** How the modules may lean on each other, as sentences that fail. */
class ArchitectureTest {

    /**
     * One test for each rule. Surefire does not count what ArchUnit's own engine runs, and so would
     * not notice a broken rule.
     */
    @TestFactory
    Stream<DynamicTest> rules() {
        var application =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(new ApplicationOnly())
                        .importPackages("org.mainstay");
        return Stream.of(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(
                        field ->
                                dynamicTest(
                                        field.getName(),
                                        () -> ((ArchRule) field.get(null)).check(application)));
    }

    /** Leaves out the launcher and the broker, which run outside the application. */
    static class ApplicationOnly implements ImportOption {

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/launcher/") && !location.contains("/broker/");
        }
    }

    static final ArchRule pagesNeverSeeEntities =
            noClasses()
                    .that()
                    .resideInAnyPackage("..web..", "..rest..")
                    .should()
                    .dependOnClassesThat(
                            are(
                                    DescribedPredicate.<JavaClass>describe(
                                            "entities or JPA",
                                            type ->
                                                    type.isAnnotatedWith(Entity.class)
                                                            || type.getPackageName()
                                                                    .startsWith(
                                                                            "jakarta.persistence"))))
                    .because("an entity that leaves its transaction shows what was never allowed");

    static final ArchRule theModelIsPlain =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "jakarta.persistence..",
                            "jakarta.validation..",
                            "org.semver4j..",
                            "org.mainstay..model..")
                    .because("rules must be testable without a container");

    static final ArchRule servicesKnowNoWeb =
            noClasses()
                    .that()
                    .resideInAnyPackage("..service..", "..messaging..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "jakarta.ws.rs..",
                            "org.primefaces..",
                            "org.omnifaces..",
                            "org.mainstay..web..",
                            "org.mainstay..rest..")
                    .because("the same services answer pages, API, messages and timers");

    static final ArchRule servicesKnowNoMessaging =
            noClasses()
                    .that()
                    .resideInAPackage("..service..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.jms..", "org.mainstay..messaging..")
                    .because("the outbox decides when something is sent, not a service");

    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("org.mainstay.(*).[model|service|messaging]..")
                    .should()
                    .beFreeOfCycles()
                    .because("a feature must be removable without those it builds on");

    static final ArchRule pagesOfFeaturesAreFreeOfCycles =
            slices().matching("org.mainstay.(*).web..")
                    .should()
                    .beFreeOfCycles()
                    .because("a feature's pages must be removable without all others");

    static final ArchRule sharedKnowsNoFeature =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.mainstay.shared.web..", "org.mainstay.shared.rest..")
                    .should()
                    .dependOnClassesThat(
                            are(
                                    DescribedPredicate.<JavaClass>describe(
                                            "of a feature",
                                            type ->
                                                    type.getPackageName().startsWith("org.mainstay")
                                                            && !type.getPackageName()
                                                                    .matches(
                                                                            "org\\.mainstay\\.(shared|settings)(\\..*)?"))))
                    .because("what all lean on must not lean back");

    static final ArchRule onlyRepositoriesTouchTheEntityManager =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Repository")
                    .and()
                    .haveSimpleNameNotEndingWith("Search")
                    .and()
                    .resideOutsideOfPackage("..shared..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .because("queries stay findable when they live in one kind of class");

    static final ArchRule repositoriesArePackagePrivate =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Repository")
                    .should()
                    .notBePublic()
                    .because("other features ask the service, which checks who asks");

    static final ArchRule servicesCheckWhoCalls =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Stateless.class)
                    .should()
                    .beAnnotatedWith(Requires.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class)
                    .because("a method somebody forgot to guard is open to everybody");

    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callConstructor(Date.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("time that is taken from the JVM can't be tested");

    static final ArchRule facesContextStaysInSharedWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.mainstay.shared.web..")
                    .should()
                    .callMethod(FacesContext.class, "getCurrentInstance")
                    .because("backings stay plain objects");

    static final ArchRule nothingStaticChanges =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("org.mainstay..")
                    .should()
                    .beFinal()
                    .because("state shared by all requests is a bug that waits for load");

    static final ArchRule nothingPrints =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("what is printed has no level, no time and no reader");
}
