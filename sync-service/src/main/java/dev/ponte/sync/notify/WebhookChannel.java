package dev.ponte.sync.notify;

import io.smallrye.mutiny.Uni;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Sends to Slack-compatible incoming webhooks. */
@ApplicationScoped
class WebhookChannel {

    private final Webhooks webhooks;
    private final WebClient client;

    WebhookChannel(Vertx vertx, NotifyConfig config) {
        this.webhooks = new Webhooks(config.webhooks());
        // The path is the secret: no span shows it, and no redirect takes it elsewhere.
        this.client =
                WebClient.create(
                        vertx,
                        new WebClientOptions()
                                .setFollowRedirects(false)
                                .setTracingPolicy(TracingPolicy.IGNORE)
                                .setIdleTimeout((int) config.timeout().toSeconds() + 1)
                                .setConnectTimeout((int) config.timeout().toMillis()));
    }

    Set<String> names() {
        return webhooks.names();
    }

    /** As it may be shown: its host, and nothing of its path. */
    Optional<String> masked(String name) {
        return webhooks.find(name).map(it -> it.getScheme() + "://" + it.getHost() + "/…");
    }

    /**
     * @throws UndeliveredException webhook_unknown, http_NNN
     */
    Uni<Void> send(String name, Message message) {
        return webhooks.find(name)
                .map(
                        address ->
                                client.postAbs(address.toString())
                                        .sendJsonObject(SlackBody.of(message))
                                        .invoke(WebhookChannel::check)
                                        .replaceWithVoid())
                .orElseGet(
                        () ->
                                Uni.createFrom()
                                        .failure(new UndeliveredException("webhook_unknown")));
    }

    private static void check(HttpResponse<?> response) {
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw new UndeliveredException("http_" + response.statusCode());
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
