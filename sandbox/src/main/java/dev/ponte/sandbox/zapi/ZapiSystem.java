package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.webhook.Courier;
import dev.ponte.sandbox.webhook.Receipt;
import dev.ponte.sandbox.zapi.Decision.ConnectionChange;
import dev.ponte.sandbox.zapi.ZapiApi.Method;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Z-API as a whole: the parts put together, and their effects carried out. */
@Singleton
final class ZapiSystem implements OutsideSystem, Resettable {
    private static final Pattern TOKEN = Pattern.compile("(/token/)[^/]*");

    private final SandboxClock clock;
    private final Numbers numbers = new Numbers();
    private final Ids ids = new Ids(new SecureRandom());
    private final Seen seen = new Seen();
    private final MediaShelf media;
    private final CallbackUrls urls;
    private final Instance instance;
    private final Callbacks callbacks;
    private final CallbackSender sender;
    private final ZapiApi api;

    ZapiSystem(ZapiConfig config, Courier courier, Faults faults, SandboxClock clock) {
        this.clock = clock;
        ZapiRules rules = ZapiRules.of(config);
        this.media = new MediaShelf(rules.mediaBase(), ids);
        this.urls =
                new CallbackUrls(
                        kind ->
                                URI.create(
                                        config.webhookBase()
                                                + "/webhook/"
                                                + kind.segment()
                                                + "/"
                                                + config.webhookSecret()),
                        rules.notifySentByMe());
        this.instance = new Instance(rules, numbers, new SecureRandom());
        this.callbacks = new Callbacks(rules);
        this.sender = new CallbackSender(config, urls, callbacks, courier, faults, clock);
        Map<String, Method> methods = new HashMap<>(new SendEndpoints(instance).methods());
        methods.putAll(new InstanceEndpoints(rules, instance, urls).methods());
        methods.putAll(new NumberEndpoints(rules, numbers).methods());
        methods.putAll(new WebhookEndpoints(rules, urls).methods());
        this.api = new ZapiApi(rules, media, methods);
    }

    @Override
    public String name() {
        return "zapi";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        Decision decision = api.answer(call, twist);
        announce(decision.connection());
        decision.leaving().forEach(this::leave);
        return decision.answer();
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return ZapiErrors.of(kind);
    }

    @Override
    public String shownPath(String path) {
        return TOKEN.matcher(path).replaceFirst("$1***");
    }

    /** A message arrives at the phone; done when Ponte was told. */
    Future<Arrival> receive(Inbound message) {
        String id = message.messageId() == null ? ids.phoneMessageId() : message.messageId();
        if (message.fromMe() && !urls.notifySentByMe()) {
            return Future.succeededFuture(
                    new Arrival(id, new Receipt.Unsent("notifySentByMe is off")));
        }
        String audio = message.audio() == null ? null : media.urlOf(message.audio());
        return sender.send(callbacks.received(message, id, audio, clock.instant()))
                .map(receipt -> new Arrival(id, receipt));
    }

    /** Posts a raw body to Ponte. */
    Future<Integer> deliver(CallbackKind kind, Payload body) {
        return sender.sendRaw(kind, body);
    }

    /** Connects or disconnects the phone, and tells Ponte when that changed something. */
    void connection(boolean up) {
        boolean was = instance.connected();
        if (up) {
            if (!was) {
                announce(ConnectionChange.CONNECTED);
            }
            instance.connect(clock.instant()).forEach(this::leave);
        } else {
            instance.disconnect();
            if (was) {
                announce(ConnectionChange.DISCONNECTED);
            }
        }
    }

    private void leave(Departure departure) {
        seen.note(departure);
        sender.follow(departure);
    }

    private void announce(ConnectionChange change) {
        switch (change) {
            case NONE -> {}
            case CONNECTED -> sender.send(callbacks.connected(clock.instant()));
            case DISCONNECTED -> sender.send(callbacks.disconnected(clock.instant()));
        }
    }

    Numbers numbers() {
        return numbers;
    }

    Instance instance() {
        return instance;
    }

    Seen seen() {
        return seen;
    }

    @Override
    public void reset() {
        numbers.reset();
        media.reset();
        urls.reset();
        instance.reset();
        seen.reset();
    }

    /** What became of an injected message. */
    record Arrival(String messageId, Receipt receipt) {}
}
