package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallLog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;

/** Asks Z-API for an instance's status and remembers the answer for a while. */
@Singleton
class ZapiConnectionCheck implements ConnectionCheck {

    private final ZapiConfig config;
    private final ZapiApi api;
    private final ZapiInstances instances;
    private final CallTimer calls;
    private final ConcurrentMap<String, Remembered<Boolean>> known = new ConcurrentHashMap<>();

    @Inject
    ZapiConnectionCheck(ZapiConfig config, CallLog callLog) {
        this(config, callLog::record);
    }

    ZapiConnectionCheck(ZapiConfig config, BiConsumer<String, IntegrationCalled> callLog) {
        this.config = config;
        this.api = ZapiClient.of(config);
        this.instances = new ZapiInstances(config.accounts());
        this.calls = new CallTimer(callLog);
    }

    @Override
    public Uni<Boolean> connected(String account, String instance) {
        ZapiInstance found = instances.find(account, instance);
        if (found == null) {
            return Uni.createFrom().failure(new SendException(Kind.PERMANENT, "not_configured"));
        }
        return known.computeIfAbsent(found.id(), _ -> remembered(account, found)).value();
    }

    private Remembered<Boolean> remembered(String account, ZapiInstance instance) {
        return new Remembered<>(
                Uni.createFrom().deferred(() -> ask(account, instance)),
                config.statusMaxAge(),
                System::nanoTime);
    }

    private Uni<Boolean> ask(String account, ZapiInstance instance) {
        return api.status(instance.id(), instance.token(), instance.clientToken())
                .ifNoItem()
                .after(config.timeout())
                .failWith(ZapiTransport::timeout)
                .map(response -> ZapiOutcome.connected(ZapiSender.reply(response)))
                .onFailure()
                .transform(ZapiConnectionCheck::unanswered)
                .onTermination()
                .invoke(calls.start(account, "status", null));
    }

    /** Asking twice does no harm, so nothing about it is ambiguous. */
    private static Throwable unanswered(Throwable thrown) {
        Throwable failure = ZapiTransport.failure(thrown);
        return failure instanceof SendException known && known.kind() == Kind.AMBIGUOUS
                ? new SendException(Kind.RETRYABLE, known.code(), known.status())
                : failure;
    }
}
