package org.mainstay.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses, as in {@code 10.0.0.0/8}; a single address is a range of one. */
public final class Network {

    // What looks otherwise would be looked up as a name.
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");
    private static final int BYTE = 8;
    private static final int IPV6_SUBSCRIBER = 64;

    private final byte[] first;
    private final int prefix;

    /**
     * @param prefix bits that all addresses have in common
     */
    private Network(InetAddress first, int prefix) {
        this.prefix = prefix;
        this.first = masked(first.getAddress());
    }

    /** The range; empty if the text is none. */
    public static Optional<Network> parse(String text) {
        var range = RANGE.matcher(text.strip());
        return range.matches()
                ? address(range.group(1)).flatMap(first -> of(first, range.group(2)))
                : Optional.empty();
    }

    private static Optional<Network> of(InetAddress first, String prefix) {
        var bits = first.getAddress().length * BYTE;
        var common = prefix == null ? bits : Integer.parseInt(prefix);
        return common > bits ? Optional.empty() : Optional.of(new Network(first, common));
    }

    private static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is an IP address. */
    public static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    /** Whether the range has the address; false for what is no address. */
    public boolean contains(String address) {
        return address(address)
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length == first.length)
                .filter(bytes -> Arrays.equals(masked(bytes), first))
                .isPresent();
    }

    private byte[] masked(byte[] address) {
        var masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            var kept = Math.max(0, Math.min(BYTE, prefix - i * BYTE));
            masked[i] &= (byte) (0xFF << BYTE - kept);
        }
        return masked;
    }

    /**
     * What one subscriber has: an IPv4 address, or an IPv6 network of 64 bits, within which they
     * choose their addresses freely.
     *
     * @return the text itself if it is no address
     */
    public static String ofSubscriber(String text) {
        return address(text.replaceFirst("%.*", "")).map(Network::subscriber).orElse(text);
    }

    private static String subscriber(InetAddress address) {
        if (address.getAddress().length * BYTE <= IPV6_SUBSCRIBER) {
            return address.getHostAddress();
        }
        try {
            var network = new Network(address, IPV6_SUBSCRIBER).first;
            return InetAddress.getByAddress(network).getHostAddress() + "/" + IPV6_SUBSCRIBER;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("As long as the address it was", e);
        }
    }
}
