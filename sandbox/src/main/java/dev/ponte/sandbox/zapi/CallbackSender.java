package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.control.Fault;
import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.webhook.Courier;
import dev.ponte.sandbox.webhook.Parcel;
import dev.ponte.sandbox.webhook.Receipt;
import dev.ponte.sandbox.webhook.RetryRule;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Posts callbacks to Ponte as Z-API does. */
final class CallbackSender {
    private final ZapiConfig config;
    private final CallbackUrls urls;
    private final Callbacks callbacks;
    private final Courier courier;
    private final Faults faults;
    private final SandboxClock clock;
    private final RetryRule retry;
    private final Map<String, String> headers;

    CallbackSender(
            ZapiConfig config,
            CallbackUrls urls,
            Callbacks callbacks,
            Courier courier,
            Faults faults,
            SandboxClock clock) {
        this.config = config;
        this.urls = urls;
        this.callbacks = callbacks;
        this.courier = courier;
        this.faults = faults;
        this.clock = clock;
        this.retry = new ZapiRetry(config.retryDelays());
        this.headers =
                Map.of(
                        "content-type", "application/json",
                        "z-api-token", config.instanceToken(),
                        "origin", "https://api.z-api.io",
                        "server", "Z-API",
                        "user-agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)");
    }

    /** Posts a callback; done when the first try is over. */
    Future<Receipt> send(Callback callback) {
        Optional<URI> url = urls.urlFor(callback.kind());
        if (url.isEmpty()) {
            return Future.succeededFuture(new Receipt.Unsent("no webhook is registered"));
        }
        Optional<Fault> fault = faults.onWebhook("zapi", callback.kind().segment());
        Callback spoilt =
                fault.map(struck -> CallbackTwist.apply(struck.kind(), callback)).orElse(callback);
        return courier.deliver(
                parcel(callback.kind(), url.get(), new Payload(Json.bytes(spoilt.body()))),
                retry,
                fault,
                attempt -> {});
    }

    /** Posts a body as it is, once, whatever the faults. */
    Future<Integer> sendRaw(CallbackKind kind, Payload body) {
        return urls.urlFor(kind)
                .map(url -> courier.post(parcel(kind, url, body)))
                .orElseGet(() -> Future.succeededFuture(0));
    }

    private Parcel parcel(CallbackKind kind, URI url, Payload body) {
        return new Parcel(
                "zapi", kind.segment(), url, () -> headers, body, config.callbackTimeout());
    }

    /** Tells of a message's way: delivery, echo, status by status, each after the one before. */
    void follow(Departure departure) {
        List<Supplier<Callback>> story = new ArrayList<>();
        Queued sent = departure.message();
        if (config.callbacks()) {
            story.add(() -> callbacks.delivery(departure, clock.instant()));
        }
        if (departure.error() == null) {
            if (urls.notifySentByMe()) {
                story.add(() -> callbacks.echo(sent, clock.instant()));
            }
            if (config.callbacks()) {
                config.statuses()
                        .forEach(
                                status ->
                                        story.add(
                                                () ->
                                                        callbacks.status(
                                                                sent, status, clock.instant())));
            }
        }
        tell(story, 0, departure.delay().plus(config.callbackDelay()), courier.timer());
    }

    private void tell(
            List<Supplier<Callback>> story, int index, Duration wait, Courier.Timer timer) {
        if (index < story.size()) {
            timer.after(wait, () -> tellNow(story, index, timer));
        }
    }

    private void tellNow(List<Supplier<Callback>> story, int index, Courier.Timer timer) {
        send(story.get(index).get())
                .onComplete(done -> tell(story, index + 1, config.callbackDelay(), timer));
    }
}
