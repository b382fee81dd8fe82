package org.mainstay.shared.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.mainstay.shared.service.Requires;

@AnalyzeClasses(packages = "org.mainstay", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourceArchitectureTest {

    @ArchTest
    static final ArchRule resourcesAskServices =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .should(callAGuardedService())
                    .because("services decide who may do what, and every request goes by them");

    @ArchTest
    static final ArchRule entitiesStayInside =
            noClasses()
                    .that()
                    .resideInAPackage("..rest..")
                    .should()
                    .dependOnClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.persistence..")
                    .because("what the database has is no contract with clients");

    @ArchTest
    static final ArchRule resourcesAreNamedAlike =
            classes()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .haveSimpleNameEndingWith("Resource")
                    .andShould()
                    .beAnnotatedWith(RequestScoped.class)
                    .because("services are injected into beans only");

    private static ArchCondition<JavaMethod> callAGuardedService() {
        return new ArchCondition<>("call a service method that is guarded by @Requires") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var guarded =
                        method.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(target -> target.isAnnotatedWith(Requires.class));
                events.add(
                        new SimpleConditionEvent(
                                method, guarded, method.getFullName() + " asks no service"));
            }
        };
    }
}
