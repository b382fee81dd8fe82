package org.mainstay.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * ActiveMQ Artemis' resource adapter with a broker of its own.
 *
 * <p>Without a configured broker URL it starts an embedded Artemis, whose journal lies under the
 * data directory, before the adapter connects to it inside the JVM; with one, it connects there. A
 * message that fails {@value #MAX_DELIVERIES} deliveries goes to the queue {@value #DEAD_LETTERS}.
 */
public class BrokerResourceAdapter extends ActiveMQResourceAdapter {

    /** Name of the queue that takes messages no consumer could handle. */
    public static final String DEAD_LETTERS = "support.dead-letters";

    /** Name of the topic by which nodes tell each other what open pages should show. */
    public static final String LIVE = "support.live";

    private static final int MAX_DELIVERIES = 5;
    private static final String IN_VM = "org.apache.activemq.artemis.core.remoting.impl.invm";

    /** Held, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private transient EmbeddedActiveMQ broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        var thread = Thread.currentThread();
        var callers = thread.getContextClassLoader();
        // Artemis finds its factories through the context class loader; the server's knows none.
        thread.setContextClassLoader(getClass().getClassLoader());
        // Artemis notes every step of every message; what matters is in the ledger.
        AUDIT.setLevel(Level.WARNING);
        try {
            var settings = Settings.fromEnvironment();
            var url = settings.get(Setting.BROKER_URL);
            if (url.isEmpty()) {
                broker = new EmbeddedActiveMQ().setConfiguration(embedded(settings));
                broker.start();
                setConnectorClassName(IN_VM + ".InVMConnectorFactory");
                setConnectionParameters("serverId=0");
            } else {
                new ExternalBroker(url).configure(this);
                setUserName(settings.get(Setting.BROKER_USER));
                setPassword(settings.get(Setting.BROKER_PASSWORD));
            }
            // The connection factory is non-transactional: what is sent goes out at once. Without
            // this, a message sent while a transaction runs would wait for it, and be lost.
            setIgnoreJTA(true);
            super.start(context);
        } catch (ResourceAdapterInternalException e) {
            throw e;
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("The message broker can't be started", e);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    @Override
    public void stop() {
        super.stop();
        if (broker != null) {
            try {
                broker.stop();
            } catch (Exception e) {
                throw new IllegalStateException("The message broker did not stop cleanly", e);
            }
        }
    }

    private static Configuration embedded(Settings settings) throws Exception {
        var folder = settings.dataDirectory().resolve("broker");
        var configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalSyncNonTransactional(true)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                // A full disk must not stop the desk from reading; the outbox keeps what can't go.
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("in-vm", "vm://0")
                .addAddressSetting("#", addressSettings())
                .addAddressSetting(LIVE, liveSettings())
                .addAddressConfiguration(deadLetters())
                .addAddressConfiguration(
                        new CoreAddressConfiguration()
                                .setName(LIVE)
                                .addRoutingType(RoutingType.MULTICAST));
        return configuration;
    }

    private static AddressSettings liveSettings() {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.MULTICAST)
                .setDefaultQueueRoutingType(RoutingType.MULTICAST);
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
                .setMaxDeliveryAttempts(MAX_DELIVERIES)
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(10_000)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    private static CoreAddressConfiguration deadLetters() {
        return new CoreAddressConfiguration()
                .setName(DEAD_LETTERS)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(
                        QueueConfiguration.of(DEAD_LETTERS)
                                .setAddress(DEAD_LETTERS)
                                .setRoutingType(RoutingType.ANYCAST)
                                .setDurable(true));
    }
}
