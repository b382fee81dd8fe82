package org.mainstay.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** Ports nobody listens on now. */
final class Ports {

    private Ports() {}

    static int free() {
        return base(0);
    }

    /**
     * A base from which on all the offsets are free. Below the ports that the system gives to
     * outgoing connections, one of which could take it before the server does.
     */
    static int base(int... offsets) {
        var random = new Random();
        return IntStream.generate(() -> 20_000 + random.nextInt(12_000))
                .limit(200)
                .filter(base -> IntStream.of(offsets).allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
