package dev.ponte.console.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Who shows no token of its own is looked for by its session. */
@ApplicationScoped
class SessionTenant implements TenantResolver {

    /** Of {@code quarkus.oidc.console.*}. */
    private static final String CONSOLE = "console";

    @Override
    public String resolve(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? OidcUtils.DEFAULT_TENANT_ID
                : CONSOLE;
    }
}
