package dev.ponte.sync.played;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Keeps a port for the crm-connector and the webhook that a test plays, and one for its mail
 * server. The test itself opens them.
 */
public final class CrmPort implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "dev.ponte.sync.played.port";

    /** Where mail is sent to: a port on this machine. */
    public static final String SMTP = "dev.ponte.sync.played.smtp";

    @Override
    public Map<String, String> start() {
        String port = Integer.toString(freePort());
        System.setProperty(PORT, port);
        String smtp = Integer.toString(freePort());
        System.setProperty(SMTP, smtp);
        return Map.ofEntries(
                Map.entry("PONTE_CRM_URL", "http://127.0.0.1:" + port),
                Map.entry(
                        "ponte.sync.notify.webhooks.vendas",
                        "http://127.0.0.1:" + port + "/slack/T0/sEcReT"),
                Map.entry("ponte.sync.notify.sweep", "1s"),
                Map.entry("ponte.sync.notify.pause", "2s"),
                Map.entry("ponte.sync.notify.back-off", "1s"),
                Map.entry("PONTE_SMTP_HOST", "127.0.0.1"),
                Map.entry("PONTE_SMTP_PORT", smtp),
                Map.entry("PONTE_SMTP_START_TLS", "DISABLED"));
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
