package dev.ponte.crm.played;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Keeps a port for the Kommo that a test plays, and lets the application call it. The test itself
 * opens it: see {@link PlayedKommo}.
 */
public final class KommoPort implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "dev.ponte.crm.played.port";

    @Override
    public Map<String, String> start() {
        String port = Integer.toString(freePort());
        System.setProperty(PORT, port);
        return Map.of(
                "KOMMO_EXTRA_ORIGINS", "http://127.0.0.1:" + port,
                "PONTE_CRM_SECRET_KEYS", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "KOMMO_RETRY_DELAY", "20",
                "KOMMO_SIGN_IN_URL", "http://127.0.0.1:" + port + "/oauth",
                "ponte.kommo.pace.per-account", "200",
                "ponte.kommo.remember", "1ms");
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
