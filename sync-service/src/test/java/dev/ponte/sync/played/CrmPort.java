package dev.ponte.sync.played;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Keeps a port for the crm-connector that a test plays. The test itself opens it. */
public final class CrmPort implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "dev.ponte.sync.played.port";

    @Override
    public Map<String, String> start() {
        String port = Integer.toString(freePort());
        System.setProperty(PORT, port);
        return Map.of("PONTE_CRM_URL", "http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
