package dev.ponte.sync.api;

import dev.ponte.kit.security.Accounts;
import dev.ponte.kit.security.ApiKeyMechanism;
import dev.ponte.kit.security.Caller;
import dev.ponte.sync.join.Requester;
import dev.ponte.sync.kommo.Rights;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** Who sent the request. */
@RequestScoped
class Asking {

    private final Caller caller;
    private final RoutingContext routing;

    Asking(Caller caller, RoutingContext routing) {
        this.caller = caller;
        this.routing = routing;
    }

    /** Plain values, good after the request's end too. */
    Requester requester() {
        Accounts accounts = caller.accounts();
        HttpServerRequest request = routing.request();
        return new Requester(
                accounts::includes,
                new Rights(
                        request.getHeader(HttpHeaders.AUTHORIZATION),
                        request.getHeader(ApiKeyMechanism.HEADER),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
