package dev.ponte.kommo.client;

import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.page.Query;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * Kommo's API as crm-connector serves it. One for a service; it holds the connections.
 *
 * <pre>{@code
 * KommoApi kommo = KommoApi.of(config.crmConnector(), oidcFilter);
 * kommo.account("default").leads().find(24680135, Query.NONE);
 * }</pre>
 */
public final class KommoApi {

    /** A call has a deadline of its own; this only ends what has lost its end. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(15);

    /** What crm-connector knows itself. */
    private static final Duration SHORT_ANSWER = Duration.ofSeconds(3);

    /**
     * Calls wait for their turns in crm-connector, which knows who is urgent, and not here for a
     * connection: more than a service has under way at once.
     */
    private static final int MOST_CALLS = 1_024;

    private final ConnectorApi api;
    private final String base;

    private KommoApi(ConnectorApi api, String base) {
        this.api = api;
        this.base = base;
    }

    /**
     * @param crmConnector its address, {@code http://crm-connector:8085}
     * @param providers what further shall be registered with the REST client: the filter that adds
     *     the service's own token
     */
    public static KommoApi of(URI crmConnector, Object... providers) {
        QuarkusRestClientBuilder builder =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(crmConnector)
                        .readTimeout(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS)
                        .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, MOST_CALLS)
                        .register(new FailureMapper())
                        .disableDefaultMapper(true)
                        .userAgent("Ponte");
        for (Object provider : providers) {
            builder.register(provider);
        }
        return new KommoApi(
                builder.build(ConnectorApi.class), withoutTrailingSlash(crmConnector.toString()));
    }

    /** An account, for a program that can wait. */
    public KommoAccount account(String account) {
        return account(account, CallContext.BULK);
    }

    /**
     * @param account Ponte's name of it, not Kommo's
     */
    public KommoAccount account(String account, CallContext context) {
        String path = "/internal/kommo/" + Paths.segment(account) + "/api/v4";
        return new KommoAccount(new Connector(api, base + path, context));
    }

    /** How fast calls go out just now. */
    public Uni<Pace> pace() {
        CallContext soon = CallContext.interactive(SHORT_ANSWER);
        return new Connector(api, base + "/internal", soon)
                .get("pace", Query.NONE)
                .map(KommoMapper::tree)
                .map(Pace::of);
    }

    private static String withoutTrailingSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
