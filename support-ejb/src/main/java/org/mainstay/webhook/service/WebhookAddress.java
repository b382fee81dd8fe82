package org.mainstay.webhook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.UnprocessableException;

/**
 * Decides where webhooks may lead: by https to addresses of the public Internet, and anywhere on
 * the hosts that the administrator allows. Otherwise a webhook could reach what only this machine
 * can, such as a cloud's metadata or a database's console.
 */
@ApplicationScoped
class WebhookAddress {

    private static final String FIELD = "url";

    /** Not of the public Internet: IANA's special-purpose registry for IPv4. */
    private static final List<Block> SPECIAL =
            List.of(
                    new Block(0, 0, 0, 8),
                    new Block(10, 0, 0, 8),
                    new Block(100, 64, 0, 10),
                    new Block(127, 0, 0, 8),
                    new Block(169, 254, 0, 16),
                    new Block(172, 16, 0, 12),
                    new Block(192, 0, 0, 24),
                    new Block(192, 0, 2, 24),
                    new Block(192, 88, 99, 24),
                    new Block(192, 168, 0, 16),
                    new Block(198, 18, 0, 15),
                    new Block(198, 51, 100, 24),
                    new Block(203, 0, 113, 24),
                    new Block(224, 0, 0, 3));

    @Inject Settings settings;

    /** Addresses that begin with the same bits. */
    private record Block(int first, int second, int third, int bits) {

        boolean contains(byte[] address) {
            var start = first << 24 | second << 16 | third << 8;
            var given =
                    (address[0] & 0xff) << 24
                            | (address[1] & 0xff) << 16
                            | (address[2] & 0xff) << 8
                            | address[3] & 0xff;
            return (start ^ given) >>> (32 - bits) == 0;
        }
    }

    /**
     * A URL that may be told of events, as far as one can know now.
     *
     * @throws InvalidInputException if it is no such URL
     * @throws UnprocessableException if it leads where webhooks must not
     */
    String checked(String text) {
        var url = parsed(text.strip());
        if (!"https".equals(url.getScheme()) && !allowed(url)) {
            throw new UnprocessableException("webhook.https_only", FIELD);
        }
        try {
            resolve(url);
        } catch (RefusedException e) {
            throw new UnprocessableException("webhook.destination_refused", FIELD, url.getHost());
        } catch (UnknownHostException e) {
            throw new UnprocessableException("webhook.host_unknown", FIELD, url.getHost());
        }
        return url.toString();
    }

    private static URI parsed(String text) {
        try {
            var url = new URI(text);
            var scheme = String.valueOf(url.getScheme());
            if (List.of("http", "https").contains(scheme)
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && url.getPort() != 0
                    && url.getPort() <= 65_535) {
                return new URI(url.toASCIIString());
            }
        } catch (URISyntaxException e) {
            throw new InvalidInputException("webhook.url_malformed", FIELD);
        }
        throw new InvalidInputException("webhook.url_malformed", FIELD);
    }

    /**
     * The address to connect to; whoever connects must take exactly this one, since a name may mean
     * another address the next time it is asked for.
     *
     * @throws RefusedException if any of the host's addresses is none of the public Internet
     */
    InetAddress resolve(URI url) throws UnknownHostException, RefusedException {
        var addresses = InetAddress.getAllByName(url.getHost());
        if (!allowed(url)) {
            for (var address : addresses) {
                if (!isPublic(address)) {
                    throw new RefusedException(address);
                }
            }
        }
        return addresses[0];
    }

    private boolean allowed(URI url) {
        return settings.webhookHosts().contains(url.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether the address is one of the public Internet, and surely no way to another one. */
    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(block -> block.contains(bytes));
        }
        // Of IPv6 only what is handed out to be routed; that leaves out loopback, local, multicast
        // and mapped addresses and NAT64, but not documentation, Teredo and 6to4.
        var start = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var next = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return start >>> 13 == 1
                && start != 0x2002
                && !(start == 0x2001 && (next < 0x200 || next == 0xdb8))
                && !(start == 0x3fff && next < 0x1000);
    }

    /** The host leads where webhooks must not. */
    static final class RefusedException extends Exception {

        RefusedException(InetAddress address) {
            super(address.getHostAddress() + " is no address of the public Internet");
        }
    }
}
