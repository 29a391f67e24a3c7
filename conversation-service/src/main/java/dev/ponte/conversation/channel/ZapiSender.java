package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallLog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Sends texts through Z-API. An attempt ends within its time-out, waiting for its turn included.
 */
@Singleton
class ZapiSender implements Sender {

    private final ZapiConfig config;
    private final ZapiApi api;
    private final ZapiInstances instances;
    private final InstanceGuards guards;
    private final CallTimer calls;

    @Inject
    ZapiSender(ZapiConfig config, CallLog callLog) {
        this(config, callLog::record);
    }

    ZapiSender(ZapiConfig config, BiConsumer<String, IntegrationCalled> callLog) {
        this.config = config;
        this.api = ZapiClient.of(config);
        this.instances = new ZapiInstances(config.accounts());
        this.guards = new InstanceGuards(config);
        this.calls = new CallTimer(callLog);
    }

    @Override
    public Uni<Sent> sendText(Outgoing message) {
        return Uni.createFrom()
                .deferred(() -> guarded(message))
                .onFailure()
                .transform(ZapiTransport::failure);
    }

    private Uni<Sent> guarded(Outgoing message) {
        ZapiInstance instance = instances.find(message.account(), message.instance());
        if (instance == null) {
            throw new SendException(Kind.PERMANENT, "not_configured");
        }
        String body = TextBody.of(message);
        long started = System.nanoTime();
        return guards.of(instance).get(() -> call(instance, message, body, started));
    }

    private Uni<Sent> call(ZapiInstance instance, Outgoing message, String body, long started) {
        Duration left = config.timeout().minusNanos(System.nanoTime() - started);
        if (left.compareTo(config.timeout().dividedBy(2)) < 0) {
            // It waited too long for its turn to be likely to end in time; not the instance's
            // fault.
            return Uni.createFrom().failure(new BulkheadException("no time left"));
        }
        return api.sendText(
                        instance.id(),
                        instance.token(),
                        instance.clientToken(),
                        message.traceparent(),
                        body)
                .ifNoItem()
                .after(left)
                .failWith(ZapiTransport::timeout)
                .map(response -> ZapiOutcome.sent(reply(response)))
                .onFailure()
                .transform(ZapiTransport::failure)
                .onTermination()
                .invoke(calls.start(message.account(), "send_message", message.address()));
    }

    static ZapiReply reply(Response response) {
        return ZapiReply.of(
                response.getStatus(),
                response.hasEntity() ? response.readEntity(String.class) : "");
    }
}
