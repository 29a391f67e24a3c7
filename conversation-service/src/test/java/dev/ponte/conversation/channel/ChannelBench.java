package dev.ponte.conversation.channel;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.testing.ScriptedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender and a connection check with a Z-API of their own. Need a running application around. */
final class ChannelBench implements AutoCloseable {

    static final String INSTANCE = "3EAA11BB22CC33DD44EE55FF66007788";
    static final String TOKEN = "5AB10C0D20E30F405A60B70C80D90E0F";
    static final String CLIENT_TOKEN = "F00client0token00of0the0test";

    final ScriptedServer server = new ScriptedServer();
    final List<IntegrationCalled> calls = new CopyOnWriteArrayList<>();

    private final Map<String, String> settings = new HashMap<>();
    private Sender sender;
    private ConnectionCheck check;

    ChannelBench() {
        with("base-url", server.uri("/zapi/").toString());
        with("accounts.default.main.instance-id", INSTANCE);
        with("accounts.default.main.instance-token", TOKEN);
        with("accounts.default.main.client-token", CLIENT_TOKEN);
    }

    ChannelBench with(String setting, String value) {
        settings.put("ponte.channel.zapi." + setting, value);
        return this;
    }

    Sender sender() {
        if (sender == null) {
            sender = new ZapiSender(Settings.zapi(settings), (_, call) -> calls.add(call));
        }
        return sender;
    }

    ConnectionCheck check() {
        if (check == null) {
            check = new ZapiConnectionCheck(Settings.zapi(settings), (_, call) -> calls.add(call));
        }
        return check;
    }

    Sent send(Outgoing message) {
        return sender().sendText(message).await().atMost(Duration.ofSeconds(20));
    }

    boolean connected() {
        return check().connected("default", "main").await().atMost(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.close();
    }
}
