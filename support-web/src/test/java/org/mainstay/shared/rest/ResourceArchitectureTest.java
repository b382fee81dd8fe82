package org.mainstay.shared.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;
import org.mainstay.shared.service.Requires;

class ResourceArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.mainstay");

    @Test
    void everyResourceMethodAsksAGuardedService() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(callAGuardedService())
                .because("services decide who may do what, and every request goes by them")
                .check(CLASSES);
    }

    @Test
    void resourcesAreBeansNamedAlike() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .beAnnotatedWith(ApplicationScoped.class)
                .because("services are injected into beans only")
                .check(CLASSES);
    }

    @Test
    void resourcesKeepNothingOfARequest() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(PathParam.class)
                .andShould()
                .notBeAnnotatedWith(QueryParam.class)
                .andShould()
                .notBeAnnotatedWith(HeaderParam.class)
                .andShould()
                .notBeAnnotatedWith(BeanParam.class)
                .because("one instance serves all requests, at the same time")
                .check(CLASSES);
    }

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
