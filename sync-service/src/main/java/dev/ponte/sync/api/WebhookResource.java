package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.api.TriggerResource.Triggered;
import dev.ponte.sync.hook.HookConfig;
import dev.ponte.sync.hook.HookOrder;
import dev.ponte.sync.hook.HookSecrets;
import dev.ponte.sync.run.Cause;
import dev.ponte.sync.run.Replications;
import dev.ponte.sync.run.RunRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replications that a Salesbot begins. */
@Path("/api/sync/webhook")
@Tag(name = "Replication")
public class WebhookResource {

    private static final byte[] NOTHING = {};

    private final HookSecrets secrets;
    private final HookConfig config;
    private final Replications replications;
    private final ObjectMapper json;

    WebhookResource(
            HookSecrets secrets, HookConfig config, Replications replications, ObjectMapper json) {
        this.secrets = secrets;
        this.config = config;
        this.replications = replications;
        this.json = json;
    }

    /**
     * Open: whoever has the secret may ask, and for nothing that removes. 200, not 202: Kommo's
     * Salesbot takes nothing else (reference, Kommo §8.2).
     */
    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begins a replication, for a Salesbot",
            description =
                    "Known by the group's secret, as query 'secret' or header X-Ponte-Secret. JSON"
                            + " or a form, with sync_type and dry_run or without. Calls that come close"
                            + " together begin one run. Nothing is removed.")
    public Uni<Triggered> hook(
            @QueryParam("secret") @Nullable String query,
            @HeaderParam("X-Ponte-Secret") @Nullable String header,
            byte @Nullable [] body) {
        String secret = header == null ? query : header;
        if (secret == null || secret.isBlank()) {
            throw notAllowed();
        }
        return secrets.group(secret.strip())
                .map(group -> request(group.orElseThrow(WebhookResource::notAllowed), body))
                .chain(request -> replications.askInAWhile(request, config.quiet(), config.apart()))
                .map(Triggered::of);
    }

    private RunRequest request(String group, byte @Nullable [] body) {
        HookOrder order = order(body);
        return new RunRequest(
                group, order.part(), order.dryRun(), false, null, Cause.SALESBOT, null, null);
    }

    private HookOrder order(byte @Nullable [] body) {
        try {
            return HookOrder.parse(body == null ? NOTHING : body, json);
        } catch (HookOrder.UnreadableException unreadable) {
            throw new ProblemException(
                    unreadable.type() ? RunProblem.SYNC_TYPE : RunProblem.WEBHOOK_BODY);
        }
    }

    private static ProblemException notAllowed() {
        return new ProblemException(
                RunProblem.WEBHOOK_SECRET,
                new Text(
                        "An admin gets one with POST /api/sync/groups/{group}/webhook-secret",
                        "Um admin obtém um com POST /api/sync/groups/{grupo}/webhook-secret"));
    }
}
