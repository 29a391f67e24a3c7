package dev.ponte.sandbox;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What has arrived at the front door that stands in for Ponte, and what it is to answer. */
public final class PonteInbox {
    /** Answer that means: none at all. */
    public static final int SILENCE = -1;

    private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    void take(HttpServerRequest request) {
        Map<String, String> headers =
                request.headers().entries().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue));
        request.body()
                .onSuccess(
                        body -> {
                            webhooks.add(
                                    new Webhook(request.path(), headers, body.toString("UTF-8")));
                            Integer status = answers.poll();
                            if (status == null) {
                                request.response().end();
                            } else if (status != SILENCE) {
                                request.response().setStatusCode(status).end();
                            }
                        });
    }

    /** The next webhooks are answered with these; the ones after with 200. */
    public void answerNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    public List<Webhook> all() {
        return List.copyOf(webhooks);
    }

    /** The webhooks whose path contains this, in order of arrival. */
    public List<Webhook> at(String path) {
        return webhooks.stream().filter(webhook -> webhook.path().contains(path)).toList();
    }

    public void clear() {
        webhooks.clear();
        answers.clear();
    }

    /**
     * One webhook that has arrived.
     *
     * @param headers names in lower case
     */
    public record Webhook(String path, Map<String, String> headers, String body) {}
}
