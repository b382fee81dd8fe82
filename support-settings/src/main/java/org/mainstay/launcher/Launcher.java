package org.mainstay.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.settings.InvalidSettingException;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Entry point of the executable JAR.
 *
 * <p>Payara Micro listens on every interface and opens its data grid unless told otherwise, and
 * goes on running without the application when that can't be deployed. The launcher checks the
 * settings before anything starts, gives Micro the safe defaults, and ends the process with a plain
 * sentence when the application did not come up. Arguments are passed on to Micro after those of
 * the launcher, so an administrator's win.
 */
public final class Launcher {

    private static final String MICRO = "fish.payara.micro.PayaraMicro";

    /** System property that the application sets to true once it has started. */
    public static final String STARTED = "org.mainstay.started";

    private Launcher() {}

    /** Starts the server and returns once it answers; the server's threads keep the JVM alive. */
    public static void main(String[] arguments) {
        var settings = checkedSettings(arguments);
        try {
            var micro = Class.forName(MICRO);
            micro.getMethod("main", String[].class)
                    .invoke(null, (Object) microArguments(settings, arguments));
            // Micro reports an application as deployed even if it failed while starting.
            if (!Boolean.getBoolean(STARTED)) {
                fail("Mainstay did not start; the log above says why.");
            }
        } catch (InvocationTargetException e) {
            fail("Mainstay did not start: " + e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            fail("This JAR is incomplete: " + e);
        }
        announce(settings);
    }

    private static Settings checkedSettings(String[] arguments) {
        for (int i = 0; i < arguments.length - 1; i++) {
            if ("--port".equals(arguments[i])) {
                System.setProperty(Setting.HTTP_PORT.key(), arguments[i + 1]);
            }
        }
        try {
            var settings = Settings.fromEnvironment();
            Files.createDirectories(settings.dataDirectory());
            return settings;
        } catch (InvalidSettingException e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail(Setting.DATA_DIR.key() + " can't be created: " + e.getMessage());
        }
        throw new IllegalStateException("unreachable: fail() ends the process");
    }

    private static String[] microArguments(Settings settings, String[] arguments) {
        var all = new ArrayList<String>(List.of("--disablephonehome"));
        if (!settings.enabled(Setting.DATA_GRID)) {
            // Not together with --nocluster: Micro would then ignore this one and open the port.
            all.add("--nohazelcast");
        }
        all.addAll(List.of("--port", settings.get(Setting.HTTP_PORT)));
        all.addAll(List.of("--prebootcommandfile", bindCommands(settings).toString()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static Path bindCommands(Settings settings) {
        var listeners = "set configs.config.server-config.network-config.network-listeners.";
        var address = ".address=" + settings.get(Setting.HTTP_ADDRESS).replace(":", "\\:");
        try {
            var file = Files.createTempFile("mainstay", ".boot");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    listeners
                            + "network-listener.http-listener"
                            + address
                            + "\n"
                            + listeners
                            + "network-listener.https-listener"
                            + address
                            + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void announce(Settings settings) {
        var text =
                new StringBuilder("\nMainstay is ready: ")
                        .append(settings.publicUrl(""))
                        .append("/\n");
        if (settings.demo()) {
            text.append("Demo accounts, password mainstay-demo: customer@demo.example,")
                    .append(" agent@demo.example, lead@demo.example, manager@demo.example,")
                    .append(" auditor@demo.example, admin@demo.example\n");
        }
        print(text.append("Stop it with Ctrl+C.\n").toString());
    }

    private static void fail(String sentence) {
        print("\n" + sentence + "\n");
        Runtime.getRuntime().halt(1);
    }

    // The console is this program's user interface, so it is written to directly.
    private static void print(String text) {
        var console = System.err;
        console.print(text);
        console.flush();
    }
}
