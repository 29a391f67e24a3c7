package dev.ponte.console.suite;

import dev.ponte.console.route.SuiteService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The one HTTP client to the services behind the door. */
@ApplicationScoped
public class ServiceClient {

    private static final int MANY_CONNECTIONS = 4_096;

    private final HttpClient http;
    private final SuiteConfig config;

    ServiceClient(Vertx vertx, SuiteConfig config) {
        this.config = config;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis())
                                // The front door bounds who waits for an answer; of answers
                                // that stream there are as many as readers.
                                .setMaxPoolSize(MANY_CONNECTIONS)
                                // Below the services' own, so that an idle connection is closed
                                // here and no request is lost on one they just closed.
                                .setKeepAliveTimeout(20)
                                .setDecompressionSupported(false));
    }

    public HttpClient http() {
        return http;
    }

    /** Where a service is, to be completed with method and path. */
    public RequestOptions address(SuiteService service) {
        URI uri = config.uri(service);
        boolean tls = "https".equals(uri.getScheme());
        return new RequestOptions()
                .setHost(uri.getHost())
                .setPort(uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80)
                .setSsl(tls);
    }

    /** A question about a service's health, to be sent; who says nothing is not waited for. */
    Future<HttpClientRequest> askHealth(SuiteService service, String path) {
        return http.request(
                address(service)
                        .setMethod(HttpMethod.GET)
                        .setURI(path)
                        .setIdleTimeout(config.healthTimeout().toMillis()));
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
