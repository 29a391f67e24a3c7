package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.oauth.Integration;
import dev.ponte.sandbox.kommo.oauth.TokenBook;
import dev.ponte.sandbox.webhook.Courier;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Integrations as developers register them, and tokens as time and admins take them away. */
@Path("/_sandbox/kommo")
final class OauthControl {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KommoSystem kommo;
    private final Courier courier;

    OauthControl(KommoSystem kommo, Courier courier) {
        this.kommo = kommo;
        this.courier = courier;
    }

    @GET
    @Path("integrations")
    @Operation(summary = "The registered integrations, with their secrets")
    public List<IntegrationView> integrations() {
        List<Integration> all = new ArrayList<>();
        all.add(kommo.integrations().own());
        all.addAll(kommo.integrations().added());
        return all.stream().map(IntegrationView::of).toList();
    }

    @POST
    @Path("integrations")
    @ResponseStatus(201)
    @Operation(summary = "Registers an integration")
    public IntegrationView register(IntegrationView order) {
        kommo.integrations()
                .add(
                        new Integration(
                                order.clientId(),
                                order.clientSecret(),
                                order.redirectUri(),
                                Optional.ofNullable(order.revokeHook())));
        return order;
    }

    @POST
    @Path("{subdomain}/expire-tokens")
    @ResponseStatus(204)
    @Operation(summary = "All access tokens of the account answer 401 until they are refreshed")
    public void expire(@PathParam("subdomain") String subdomain) {
        kommo.tokens().expire(kommo.tenant(subdomain).account().id());
    }

    @POST
    @Path("{subdomain}/revoke")
    @Operation(
            summary = "An admin throws an integration out: its tokens are dead, and it is told",
            description =
                    "`clientId`: the default integration when left out. `longLived`: its long-lived"
                            + " token dies instead, and nobody is told.")
    public CompletionStage<Revoked> revoke(
            @PathParam("subdomain") String subdomain, @Nullable Revocation order) {
        long accountId = kommo.tenant(subdomain).account().id();
        if (order != null && order.longLived()) {
            kommo.tokens().revokeLongLived(accountId);
            return CompletableFuture.completedStage(new Revoked(false, 0));
        }
        String clientId =
                order == null || order.clientId() == null
                        ? kommo.integrations().own().clientId()
                        : order.clientId();
        Integration integration =
                kommo.integrations()
                        .find(clientId)
                        .orElseThrow(() -> new IllegalArgumentException("unknown clientId"));
        kommo.tokens().revoke(accountId, clientId);
        return integration
                .revokeHook()
                .map(hook -> tell(hook, integration, accountId))
                .orElseGet(() -> CompletableFuture.completedStage(new Revoked(false, 0)));
    }

    private CompletionStage<Revoked> tell(URI hook, Integration integration, long accountId) {
        String signature =
                HexFormat.of().formatHex(TokenBook.revokeSignature(integration, accountId));
        String query =
                "account_id=%d&client_uuid=%s&signature=%s"
                        .formatted(accountId, integration.clientId(), signature);
        URI url = URI.create(hook + (hook.getQuery() == null ? "?" : "&") + query);
        return courier.get(url, Map.of("user-agent", "amoService-oAuth-Code-Sender/1.0"), PATIENCE)
                .map(status -> new Revoked(true, status))
                .toCompletionStage();
    }

    /**
     * @param told whether the integration has a revoke hook
     * @param status what that answered; 0 = nothing
     */
    record Revoked(boolean told, int status) {}

    record Revocation(@Nullable String clientId, boolean longLived) {}

    /** An integration as it is registered. */
    record IntegrationView(
            String clientId, String clientSecret, URI redirectUri, @Nullable URI revokeHook) {
        IntegrationView {
            if (clientId == null || clientSecret == null || redirectUri == null) {
                throw new IllegalArgumentException(
                        "clientId, clientSecret and redirectUri are required");
            }
        }

        static IntegrationView of(Integration integration) {
            return new IntegrationView(
                    integration.clientId(),
                    integration.secret(),
                    integration.redirectUri(),
                    integration.revokeHook().orElse(null));
        }
    }
}
