package dev.ponte.sync.api;

import dev.ponte.kit.security.Roles;
import dev.ponte.sync.hook.HookSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens and closes the webhook of a group. */
@Path("/api/sync/groups/{id}/webhook-secret")
@Tag(name = "Groups of accounts")
public class WebhookSecretResource {

    private final HookSecrets secrets;
    private final OwnGroups groups;

    WebhookSecretResource(HookSecrets secrets, OwnGroups groups) {
        this.secrets = secrets;
        this.groups = groups;
    }

    /**
     * @param secret shown this once
     * @param path for the address in the Salesbot's step, behind Ponte's own
     */
    public record NewSecret(String secret, String path) {}

    /**
     * @param open whether a secret was issued, and not withdrawn
     */
    public record HookView(boolean open) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Whether the group's webhook is open")
    public Uni<HookView> get(@PathParam("id") String id) {
        return groups.mine(id).chain(() -> secrets.open(id)).map(HookView::new);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "A new secret for the group's webhook",
            description = "Shown this once. The one before is good no more.")
    public Uni<NewSecret> issue(@PathParam("id") String id) {
        return groups.mine(id)
                .chain(() -> secrets.issue(id))
                .map(it -> new NewSecret(it, "/api/sync/webhook?secret=" + it));
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Closes the group's webhook")
    public Uni<Void> revoke(@PathParam("id") String id) {
        return groups.mine(id).chain(() -> secrets.revoke(id));
    }
}
