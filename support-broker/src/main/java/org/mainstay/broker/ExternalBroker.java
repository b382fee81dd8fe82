package org.mainstay.broker;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.uri.ConnectorTransportConfigurationParser;

/**
 * Translates an Artemis client URL into the adapter's own configuration.
 *
 * @param url such as {@code tcp://mq:61616} or {@code (tcp://a:61616,tcp://b:61616)?ha=true}
 */
record ExternalBroker(String url) {

    private static final long CALL_MILLIS = 5_000;

    void configure(BrokerResourceAdapter adapter) throws Exception {
        List<TransportConfiguration> connectors =
                new ConnectorTransportConfigurationParser(false).newObject(new URI(url), null);
        adapter.setConnectorClassName(
                joined(connectors, TransportConfiguration::getFactoryClassName));
        adapter.setConnectionParameters(joined(connectors, ExternalBroker::parameters));
        adapter.setHA(url.contains("ha=true"));
        // Waits for a broker that is still starting, and for one that restarts, without limit.
        adapter.setSetupAttempts(-1);
        adapter.setReconnectAttempts(-1);
        // Nobody waits long for one that is down: the outbox sends again, and a shutdown goes on.
        adapter.setCallTimeout(CALL_MILLIS);
        adapter.setCallFailoverTimeout(CALL_MILLIS);
    }

    private static String joined(
            List<TransportConfiguration> connectors,
            Function<TransportConfiguration, String> part) {
        return connectors.stream().map(part).collect(Collectors.joining(","));
    }

    private static String parameters(TransportConfiguration connector) {
        return connector.getCombinedParams().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
