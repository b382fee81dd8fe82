package org.mainstay.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.mail.service.MailService;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** Nothing gets into a service without its permission. */
class PermissionSeamTest {

    @Test
    void everyPublicMethodOfAServiceNamesItsPermission() throws IOException, URISyntaxException {
        var services = services();

        assertThat(services).hasSizeGreaterThan(15);
        assertThat(services)
                .flatExtracting(type -> List.of(type.getDeclaredMethods()))
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .filteredOn(method -> !method.isSynthetic())
                .allSatisfy(
                        method ->
                                assertThat(method.isAnnotationPresent(Requires.class))
                                        .as("%s lacks @Requires", method)
                                        .isTrue());
    }

    @Test
    void noServiceIsFinalOrHasFinalMethods() throws IOException, URISyntaxException {
        // The container could not put the interceptor in front of them.
        assertThat(services())
                .allSatisfy(type -> assertThat(Modifier.isFinal(type.getModifiers())).isFalse())
                .flatExtracting(type -> List.of(type.getDeclaredMethods()))
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .noneMatch(method -> Modifier.isFinal(method.getModifiers()));
    }

    @Test
    void visitorsAndPeopleWithoutTheRightAreTurnedAway() {
        try (var desk = TestDesk.onH2()) {
            var number = desk.open("Subject");

            assertThatThrownBy(
                            () -> desk.asVisitor(() -> desk.get(TicketQueries.class).get(number)))
                    .isInstanceOf(NotSignedInException.class);
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            TestDesk.AGENT,
                                            () -> desk.get(MailService.class).sendNext()))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            TestDesk.ADMIN,
                                            () -> desk.get(TicketService.class).escalate(null)))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theSystemActorEndsWithItsWork() {
        try (var desk = TestDesk.onH2()) {
            var current = desk.get(CurrentActor.class);

            var within = current.asSystem(() -> current.actor().name());

            assertThat(within).isEqualTo(Actor.SYSTEM_NAME);
            assertThat(current.find()).isEmpty();
            assertThatThrownBy(
                            () ->
                                    current.asSystem(
                                            () -> {
                                                throw new IllegalStateException("fails");
                                            }))
                    .hasMessage("fails");
            assertThat(current.find()).isEmpty();
        }
    }

    private static List<Class<?>> services() throws IOException, URISyntaxException {
        var classes =
                Path.of(
                        TicketService.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (var files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .<Class<?>>map(PermissionSeamTest::load)
                    .filter(PermissionSeamTest::isService)
                    .toList();
        }
    }

    private static boolean isService(Class<?> type) {
        return Stream.of(Stateless.class, Singleton.class).anyMatch(type::isAnnotationPresent);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PermissionSeamTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
