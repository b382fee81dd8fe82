package org.mainstay.shared.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mainstay.settings.Settings;

/** Provides the time and the settings, which nothing else may take from the JVM directly. */
@Dependent
public class PlatformProducer {

    /** UTC in whole milliseconds, which both databases store without loss. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return Settings.read(key -> config.getOptionalValue(key, String.class));
    }
}
