package dev.ponte.conversation.channel;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Builds the REST client from our own settings, so that they stand in one place. */
final class ZapiClient {

    /**
     * A connection older than this is not used again: one that the other side has just given up
     * looks like a message that may have been sent.
     */
    private static final int CONNECTION_SECONDS = 20;

    /** Enough for {@link ZapiConfig#concurrency()} calls of each of many instances: that bounds. */
    private static final int MOST_CALLS = 1_024;

    private ZapiClient() {}

    static ZapiApi of(ZapiConfig config) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(withoutTrailingSlash(config.baseUrl()))
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_TTL, CONNECTION_SECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, MOST_CALLS)
                // An error's status and body decide what to do next: no exception in between.
                .disableDefaultMapper(true)
                .userAgent("Ponte")
                .build(ZapiApi.class);
    }

    private static URI withoutTrailingSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
