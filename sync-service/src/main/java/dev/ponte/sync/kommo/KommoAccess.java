package dev.ponte.sync.kommo;

import dev.ponte.kommo.client.CallContext;
import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.kommo.client.KommoApi;
import dev.ponte.kommo.client.Pace;
import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Kommo, by way of crm-connector and with the service's own token. Without an OIDC provider there
 * is no such token: crm-connector then refuses each call, and that is what callers are told.
 */
@ApplicationScoped
public class KommoAccess {

    private final KommoApi kommo;

    KommoAccess(CrmConfig config, OidcClientRequestReactiveFilter token) {
        this.kommo = KommoApi.of(config.crmUrl(), token);
    }

    Uni<Pace> pace() {
        return kommo.pace();
    }

    /**
     * @param slug Ponte's name of the account
     */
    public KommoAccount account(String slug, CallContext context) {
        return kommo.account(slug, context);
    }
}
