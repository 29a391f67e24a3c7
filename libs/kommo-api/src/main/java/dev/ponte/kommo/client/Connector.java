package dev.ponte.kommo.client;

import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes one call. What comes back is text: the caller knows whether it is worth reading. */
final class Connector {

    /** How much longer than the deadline we wait for crm-connector to say that it has passed. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ConnectorApi api;
    private final String base;
    private final CallContext context;
    private final String lane;
    private final String milliseconds;

    /**
     * @param base with the account, without a slash at the end
     */
    Connector(ConnectorApi api, String base, CallContext context) {
        this.api = api;
        this.base = base;
        this.context = context;
        this.lane = context.lane().header();
        this.milliseconds = String.valueOf(context.deadline().toMillis());
    }

    Uni<String> get(String path, Query query) {
        String url = url(path, query);
        return answer(() -> api.get(url, lane, milliseconds, context.traceparent()));
    }

    Uni<String> post(String path, Object body) {
        String url = url(path, Query.NONE);
        String json = KommoMapper.write(body);
        return answer(() -> api.post(url, lane, milliseconds, context.traceparent(), json));
    }

    Uni<String> patch(String path, Object body) {
        String url = url(path, Query.NONE);
        String json = KommoMapper.write(body);
        return answer(() -> api.patch(url, lane, milliseconds, context.traceparent(), json));
    }

    Uni<Void> delete(String path) {
        String url = url(path, Query.NONE);
        return answer(() -> api.delete(url, lane, milliseconds, context.traceparent()))
                .replaceWithVoid();
    }

    Uni<Void> delete(String path, Object body) {
        String url = url(path, Query.NONE);
        String json = KommoMapper.write(body);
        return answer(() -> api.deleteNamed(url, lane, milliseconds, context.traceparent(), json))
                .replaceWithVoid();
    }

    private Uni<String> answer(Supplier<Uni<? extends Response>> call) {
        return Uni.createFrom()
                .deferred(call)
                .ifNoItem()
                .after(context.deadline().plus(GRACE))
                .fail()
                .map(Connector::body)
                .onFailure()
                .transform(Transport::failure);
    }

    private static String body(Response response) {
        return response.hasEntity() ? response.readEntity(String.class) : "";
    }

    private String url(String path, Query query) {
        String encoded = query.encoded();
        return base + "/" + path + (encoded.isEmpty() ? "" : "?" + encoded);
    }
}
