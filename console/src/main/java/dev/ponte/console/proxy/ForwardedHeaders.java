package dev.ponte.console.proxy;

import io.vertx.core.MultiMap;

/**
 * Who asked, through which address: told to the services in {@code X-Forwarded-*}. What a caller
 * wrote there itself is thrown away; behind an ingress, Quarkus has read the ingress's values
 * before ({@code quarkus.http.proxy.*}).
 *
 * @param client the caller's address
 * @param scheme {@code http} or {@code https}
 * @param host host and port the caller asked for
 */
record ForwardedHeaders(String client, String scheme, String host) {

    void writeTo(MultiMap headers) {
        headers.remove("Forwarded");
        headers.remove("X-Forwarded-Port");
        headers.remove("X-Forwarded-Prefix");
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", scheme);
        headers.set("X-Forwarded-Host", host);
    }
}
