package dev.ponte.sync.notify;

import dev.ponte.kit.wake.SingleFlight;
import dev.ponte.sync.notify.Messages.Claimed;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Gathers what is due and sends it. Replicas share the messages by claiming them. */
@ApplicationScoped
class NoticeSender {

    private static final Logger LOG = Logger.getLogger(NoticeSender.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Messages messages;
    private final NotifyStore settings;
    private final Delivery delivery;
    private final NotifyConfig config;
    private final SingleFlight sending = new SingleFlight("sending notices", this::send);

    NoticeSender(Messages messages, NotifyStore settings, Delivery delivery, NotifyConfig config) {
        if (config.lease().compareTo(config.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "ponte.sync.notify.lease must be at least twice ponte.sync.notify.timeout");
        }
        this.messages = messages;
        this.settings = settings;
        this.delivery = delivery;
        this.config = config;
    }

    @Scheduled(every = "${ponte.sync.notify.sweep:5s}")
    void wake() {
        if (config.send()) {
            sending.wake();
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> purge() {
        return messages.purge(config.keep());
    }

    private Uni<Boolean> send() {
        return messages.gather(config.pause())
                .chain(() -> messages.claim(config.lease()))
                .chain(this::all)
                .replaceWith(false);
    }

    /** Side by side: one that hangs does not keep the others. */
    private Uni<Void> all(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(it -> one(it).onFailure().recoverWithUni(e -> left(it, e)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> one(Claimed it) {
        return settings.find(it.group())
                .chain(
                        to ->
                                messages.stories(it.id())
                                        .map(stories -> words(it, to).message(it.id(), stories))
                                        .chain(message -> delivery.send(it.channel(), to, message)))
                .chain(error -> end(it, error));
    }

    private Wording words(Claimed it, NotifySettings to) {
        return new Wording(it.name(), config.consoleUrl(), to.locale());
    }

    private Uni<Void> end(Claimed it, String error) {
        if (error.isEmpty()) {
            return messages.sent(it);
        }
        boolean over = it.attempts() >= config.attempts() || error.equals("channel_removed");
        LOG.warnf(
                "notice not sent message=%s group=%s channel=%s attempt=%d error=%s given_up=%s",
                it.id(), it.group(), it.channel().code(), it.attempts(), error, over);
        return over
                ? messages.givenUp(it, error)
                : messages.again(it, error, wait(config.backOff(), it.attempts()));
    }

    static Duration wait(Duration first, int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, 16));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** After its lease it is tried again. */
    private static Uni<Void> left(Claimed it, Throwable failure) {
        LOG.warnf("notice left until its lease ends message=%s: %s", it.id(), failure.toString());
        return Uni.createFrom().voidItem();
    }
}
