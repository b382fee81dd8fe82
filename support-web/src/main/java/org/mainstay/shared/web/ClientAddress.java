package org.mainstay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.settings.Network;
import org.mainstay.settings.Settings;

/**
 * Which address a request comes from.
 *
 * <p>Anybody can send {@code X-Forwarded-For}. So it counts only as far as proxies the
 * administrator has named vouch for it: read from its end, the first address that is not one of
 * them is the client's.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Inject Settings settings;

    /** The IP address of the client. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    String of(String connected, List<String> forwarded) {
        var client = connected;
        var hops = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        while (!hops.isEmpty() && trusted(client)) {
            var before = hops.remove(hops.size() - 1).strip();
            if (!Network.isAddress(before)) {
                return client;
            }
            client = before;
        }
        return client;
    }

    private boolean trusted(String address) {
        return settings.proxies().stream().anyMatch(network -> network.contains(address));
    }
}
