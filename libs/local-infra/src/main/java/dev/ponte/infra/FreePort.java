package dev.ponte.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports nobody listens on, below the range from which operating systems give ports to
 * outgoing connections: one of those could take a port between its choice and its use. No port is
 * given twice by a process, whose suites may start side by side.
 */
public final class FreePort {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int MOST_TRIES = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A free port of the loopback address. */
    public static int find() {
        return find(1).getFirst();
    }

    /**
     * As many different free ports of the loopback address.
     *
     * @throws InfrastructureException when there are not so many
     */
    public static List<Integer> find(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int tries = 0; held.size() < count; tries++) {
                if (tries > MOST_TRIES) {
                    throw new InfrastructureException("no free port on the loopback address");
                }
                tryOne(held);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePort::release);
        }
    }

    private static void tryOne(List<ServerSocket> held) {
        int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        try {
            ServerSocket socket = new ServerSocket();
            held.add(socket);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            if (!GIVEN.add(port)) {
                release(held.removeLast());
            }
        } catch (IOException e) {
            release(held.removeLast());
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new InfrastructureException("a port cannot be released", e);
        }
    }
}
