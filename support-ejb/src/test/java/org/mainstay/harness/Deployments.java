package org.mainstay.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests in the container deploy: the modules as built, never lists of classes. */
public final class Deployments {

    private static final Path MICRO = Path.of("../support-ear/src/main/micro/WEB-INF");

    private Deployments() {}

    /** The services with everything they need, and no pages. */
    public static WebArchive services() {
        try {
            var resources = Files.readString(MICRO.resolve("web-resources.xml"));
            return ShrinkWrap.create(WebArchive.class, "support.war")
                    .addAsLibraries(libraries())
                    .addAsLibraries(built())
                    // AssertJ, which the tests in it use.
                    .addAsLibraries(home(Assertions.class))
                    .addAsWebInfResource(
                            MICRO.resolve("glassfish-ejb-jar.xml").toFile(),
                            "glassfish-ejb-jar.xml")
                    .setWebXML(new StringAsset(webXml(resources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String webXml(String resources) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s
                </web-app>
                """
                .formatted(resources);
    }

    private static File[] libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/libraries"))) {
            return files.map(Path::toFile)
                    .filter(f -> f.getName().endsWith(".jar"))
                    .toArray(File[]::new);
        }
    }

    private static File[] built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().matches("support-ejb-.*\\.jar"))
                    .toArray(File[]::new);
        }
    }

    private static File home(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
