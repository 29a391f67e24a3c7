package dev.ponte.sync.notify;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands a message to a channel, and says what came of it. Counts: {@code ponte.sync.notices}. */
@ApplicationScoped
class Delivery {

    private final MailChannel mail;
    private final WebhookChannel webhook;
    private final NotifyConfig config;
    private final MeterRegistry meters;

    Delivery(MailChannel mail, WebhookChannel webhook, NotifyConfig config, MeterRegistry meters) {
        this.mail = mail;
        this.webhook = webhook;
        this.config = config;
        this.meters = meters;
    }

    /** Empty when it was taken; else a stable code. Never fails. */
    Uni<String> send(Channel channel, NotifySettings to, Message message) {
        return Uni.createFrom()
                .deferred(() -> start(channel, to, message))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(_ -> "")
                .onFailure()
                .recoverWithItem(Delivery::code)
                .invoke(error -> count(channel, error));
    }

    private Uni<Void> start(Channel channel, NotifySettings to, Message message) {
        if (!to.channels().contains(channel)) {
            throw new UndeliveredException("channel_removed");
        }
        return switch (channel) {
            case EMAIL -> mail.send(to.emails(), message);
            case WEBHOOK -> webhook.send(String.valueOf(to.webhook()), message);
        };
    }

    /** An outside text may name addresses: it goes nowhere. */
    private static String code(Throwable failure) {
        return switch (failure) {
            case UndeliveredException undelivered -> undelivered.code();
            case TimeoutException _ -> "timeout";
            default -> "not_taken";
        };
    }

    private void count(Channel channel, String error) {
        meters.counter(
                        "ponte.sync.notices",
                        "channel",
                        channel.code(),
                        "outcome",
                        error.isEmpty() ? "sent" : "failed")
                .increment();
    }
}
