package dev.ponte.sandbox.kommo.hook;

import dev.ponte.sandbox.control.Fault;
import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.webhook.Attempt;
import dev.ponte.sandbox.webhook.Courier;
import dev.ponte.sandbox.webhook.Parcel;
import dev.ponte.sandbox.webhook.Receipt;
import dev.ponte.sandbox.webhook.RetryRule;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Posts the webhooks of an account, keeps the log, and watches each destination's health. */
public final class HookSender {
    private final HookRules rules;
    private final Subscriptions subscriptions;
    private final Courier courier;
    private final Faults faults;
    private final SandboxClock clock;
    private final DeliveryLog log = new DeliveryLog();
    private final KommoRetry schedule;

    public HookSender(
            HookRules rules,
            Subscriptions subscriptions,
            Courier courier,
            Faults faults,
            SandboxClock clock) {
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.courier = courier;
        this.faults = faults;
        this.clock = clock;
        this.schedule = new KommoRetry(rules.timeScale(), rules.timeoutIs499());
    }

    /** Sends an event to all who subscribed to it; done when each first try is over. */
    public Future<List<Receipt>> send(Hook hook) {
        String body = hook.body().toString();
        List<Future<Receipt>> sent =
                subscriptions.to(hook.code()).stream()
                        .map(to -> post(to.destination(), to.health(), hook.group(), body))
                        .toList();
        return sent.isEmpty()
                ? Future.succeededFuture(List.of(new Receipt.Unsent("not subscribed")))
                : Future.all(sent).map(all -> all.<Receipt>list());
    }

    /** Sends an event without waiting for what becomes of it. */
    public void tell(Hook hook) {
        send(hook);
    }

    /** Sends a webhook of the log once more, as a new delivery. */
    public Future<Receipt> replay(Delivery delivery) {
        return subscriptions
                .find(delivery.destination())
                .map(to -> post(to.destination(), to.health(), delivery.group(), delivery.body()))
                .orElseGet(() -> Future.succeededFuture(new Receipt.Unsent("not subscribed")));
    }

    private Future<Receipt> post(URI to, HookHealth health, String group, String body) {
        if (health.disabled()) {
            return Future.succeededFuture(new Receipt.Unsent("webhook is disabled"));
        }
        String requestId = UUID.randomUUID().toString();
        Delivery delivery = log.open(to, group, requestId, body, clock.instant());
        Optional<Fault> fault = faults.onWebhook("kommo", group);
        return courier.deliver(
                parcel(to, group, requestId, body),
                whileEnabled(health),
                fault,
                tried -> note(delivery, health, tried));
    }

    private RetryRule whileEnabled(HookHealth health) {
        return new RetryRule() {
            @Override
            public boolean accepts(int status) {
                return schedule.accepts(status);
            }

            @Override
            public Optional<Duration> next(int attempt, int status) {
                return health.disabled() ? Optional.empty() : schedule.next(attempt, status);
            }
        };
    }

    private void note(Delivery delivery, HookHealth health, Attempt attempt) {
        log.tried(delivery.id(), attempt);
        health.answered(attempt.accepted(), attempt.at());
    }

    private Parcel parcel(URI to, String group, String requestId, String body) {
        return new Parcel(
                "kommo",
                group,
                to,
                () -> headers(rules.stableRequestId() ? requestId : UUID.randomUUID().toString()),
                Payload.of(body),
                rules.timeout());
    }

    private static Map<String, String> headers(String requestId) {
        return Map.of(
                "content-type", "application/x-www-form-urlencoded",
                "user-agent", "amoCRM-Webhooks/3.0",
                "x-amocrm-requestid", requestId,
                "accept-encoding", "gzip");
    }

    public DeliveryLog log() {
        return log;
    }
}
