package dev.ponte.sync.notify;

import dev.ponte.sync.account.InvalidSettingsException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group has set up, and whether it works. */
@ApplicationScoped
public class Notifications {

    private final NotifyStore store;
    private final WebhookChannel webhooks;
    private final Delivery delivery;
    private final NotifyConfig config;

    Notifications(
            NotifyStore store, WebhookChannel webhooks, Delivery delivery, NotifyConfig config) {
        this.store = store;
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.config = config;
    }

    /**
     * What came of a test.
     *
     * @param error a stable code; null when it was taken
     */
    public record Tried(String channel, boolean sent, @Nullable String error) {}

    /**
     * @throws InvalidSettingsException when the deployment has no webhook of that name
     */
    public Uni<Void> put(String group, NotifySettings settings) {
        String name = settings.webhook();
        if (name != null && !webhooks.names().contains(name)) {
            String known = String.join(", ", webhooks.names());
            throw new InvalidSettingsException(
                    "webhook: “%s” is none of the deployment's: %s".formatted(name, known),
                    "webhook: “%s” não é nenhum dos da instalação: %s".formatted(name, known));
        }
        return store.put(group, settings);
    }

    /** The names of webhooks that the deployment has, in order. */
    public List<String> webhooks() {
        return webhooks.names().stream().sorted().toList();
    }

    /** The webhook's host; null when there is none. */
    public @Nullable String maskedWebhook(NotifySettings settings) {
        String name = settings.webhook();
        return name == null ? null : webhooks.masked(name).orElse(null);
    }

    /** Sends a test by each channel, at once. */
    public Uni<List<Tried>> test(String group, String name) {
        return store.find(group)
                .chain(
                        to ->
                                Multi.createFrom()
                                        .iterable(to.channels())
                                        .onItem()
                                        .transformToUniAndConcatenate(it -> test(it, to, name))
                                        .collect()
                                        .asList());
    }

    private Uni<Tried> test(Channel channel, NotifySettings to, String name) {
        Message message =
                new Wording(name, config.consoleUrl(), to.locale()).test(UUID.randomUUID());
        return delivery.send(channel, to, message)
                .map(
                        error ->
                                new Tried(
                                        channel.code(),
                                        error.isEmpty(),
                                        error.isEmpty() ? null : error));
    }
}
