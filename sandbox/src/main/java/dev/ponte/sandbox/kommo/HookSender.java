package dev.ponte.sandbox.kommo;

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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Posts webhooks as Kommo does, keeps the log, and watches the failure budget. */
final class HookSender {
    private final KommoConfig config;
    private final Courier courier;
    private final Faults faults;
    private final SandboxClock clock;
    private final DeliveryLog log = new DeliveryLog();
    private final HookHealth health;
    private final RetryRule rule;

    HookSender(KommoConfig config, Courier courier, Faults faults, SandboxClock clock) {
        this.config = config;
        this.courier = courier;
        this.faults = faults;
        this.clock = clock;
        this.health = new HookHealth(config.mostInvalid());
        this.rule = whileEnabled(new KommoRetry(config.timeScale(), config.timeoutIs499()));
    }

    private RetryRule whileEnabled(RetryRule schedule) {
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

    /** Sends an event, if it is subscribed to and the webhook is on. */
    Future<Receipt> send(Hook hook) {
        if (!config.events().contains(hook.code())) {
            return unsent("not subscribed");
        }
        return post(hook.group(), hook.body().toString());
    }

    /** Sends a webhook of the log once more, as a new delivery. */
    Future<Receipt> replay(Delivery delivery) {
        return post(delivery.group(), delivery.body());
    }

    private Future<Receipt> post(String group, String body) {
        if (health.disabled()) {
            return unsent("webhook is disabled");
        }
        String requestId = UUID.randomUUID().toString();
        Delivery delivery = log.open(group, requestId, body, clock.instant());
        Optional<Fault> fault = faults.onWebhook("kommo", group);
        return courier.deliver(
                parcel(group, requestId, body), rule, fault, tried -> note(delivery, tried));
    }

    private void note(Delivery delivery, Attempt attempt) {
        log.tried(delivery.id(), attempt);
        health.answered(attempt.accepted(), attempt.at());
    }

    private Parcel parcel(String group, String requestId, String body) {
        return new Parcel(
                "kommo",
                group,
                config.destination(),
                () -> headers(config.stableRequestId() ? requestId : UUID.randomUUID().toString()),
                Payload.of(body),
                config.timeout());
    }

    private static Map<String, String> headers(String requestId) {
        return Map.of(
                "content-type", "application/x-www-form-urlencoded",
                "user-agent", "amoCRM-Webhooks/3.0",
                "x-amocrm-requestid", requestId,
                "accept-encoding", "gzip");
    }

    private static Future<Receipt> unsent(String reason) {
        return Future.succeededFuture(new Receipt.Unsent(reason));
    }

    DeliveryLog log() {
        return log;
    }

    HookHealth health() {
        return health;
    }
}
