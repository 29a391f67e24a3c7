package dev.ponte.conversation.responder;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Builds the REST client from our own settings, so that they stand in one place. */
final class ChatClient {

    private static final String OPENAI = "api.openai.com";

    private ChatClient() {}

    static ChatApi of(ResponderConfig config) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(withoutTrailingSlash(config.baseUrl()))
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, config.concurrency())
                .clientHeadersFactory(new FixedHeaders(config))
                // An error's status and headers decide what to do next: no exception in between.
                .disableDefaultMapper(true)
                .userAgent("Ponte")
                .build(ChatApi.class);
    }

    /** Local servers often need no key; OpenAI's own always does. */
    static boolean lacksKey(ResponderConfig config) {
        return config.apiKey().isEmpty() && OPENAI.equalsIgnoreCase(config.baseUrl().getHost());
    }

    private static URI withoutTrailingSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
