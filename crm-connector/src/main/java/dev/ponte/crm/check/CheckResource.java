package dev.ponte.crm.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.crm.egress.KommoFailure;
import dev.ponte.crm.relay.KommoProblems;
import dev.ponte.crm.relay.Refusal;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Seed 000's checks of Kommo. */
@Path("/")
@Tag(name = "Kommo checks")
public class CheckResource {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Text NOTE = new Text("Test note of Ponte", "Nota de teste do Ponte");

    private final Probe probe;
    private final Caller caller;

    CheckResource(Probe probe, Caller caller) {
        this.probe = probe;
        this.caller = caller;
    }

    /**
     * That Kommo answers.
     *
     * @param accountId Kommo's number of the account
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Connectivity(
            boolean success, long accountId, String name, String subdomain, long responseTimeMs) {}

    /** What was looked at, one after the other. */
    public record Integration(boolean success, List<Step> checks) {}

    /**
     * @param name {@code account}, {@code users}, {@code pipelines}, {@code fields}, {@code
     *     webhooks}
     * @param error why not: a stable code
     */
    public record Step(String name, boolean success, @Nullable String error) {}

    /** A lead, in short. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record LeadView(
            boolean success,
            long id,
            String name,
            long price,
            long pipelineId,
            long statusId,
            long responsibleUserId) {}

    /** The note that was made. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record NoteView(boolean success, long noteId, long leadId) {}

    @GET
    @Path("test-kommo-connectivity")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Whether Kommo answers, and as whom")
    public Uni<Connectivity> connectivity() {
        long started = System.nanoTime();
        return read("/api/v4/account")
                .map(
                        account ->
                                new Connectivity(
                                        true,
                                        account.path("id").asLong(),
                                        account.path("name").asText(),
                                        account.path("subdomain").asText(),
                                        TimeUnit.NANOSECONDS.toMillis(
                                                System.nanoTime() - started)));
    }

    @GET
    @Path("test-integration")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Whether all that Ponte needs of Kommo can be read")
    public Uni<Integration> integration() {
        String account = caller.account();
        return Uni.join()
                .all(
                        step(account, "account", "/api/v4/account"),
                        step(account, "users", "/api/v4/users?limit=1"),
                        step(account, "pipelines", "/api/v4/leads/pipelines"),
                        step(account, "fields", "/api/v4/leads/custom_fields?limit=1"),
                        step(account, "webhooks", "/api/v4/webhooks"))
                .andCollectFailures()
                .map(steps -> new Integration(steps.stream().allMatch(Step::success), steps));
    }

    private Uni<Step> step(String account, String name, String path) {
        return probe.get(account, path)
                .map(
                        reply ->
                                reply.successful()
                                        ? new Step(name, true, null)
                                        : new Step(name, false, "status_" + reply.status()))
                .onFailure(KommoFailure.class)
                .recoverWithItem(
                        failure ->
                                new Step(
                                        name,
                                        false,
                                        ((KommoFailure) failure)
                                                .reason()
                                                .name()
                                                .toLowerCase(Locale.ROOT)));
    }

    @GET
    @Path("test-kommo-lead/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Reads one lead from Kommo")
    public Uni<LeadView> lead(@PathParam("id") @Positive long id) {
        return read("/api/v4/leads/" + id)
                .map(
                        lead ->
                                new LeadView(
                                        true,
                                        lead.path("id").asLong(),
                                        lead.path("name").asText(),
                                        lead.path("price").asLong(),
                                        lead.path("pipeline_id").asLong(),
                                        lead.path("status_id").asLong(),
                                        lead.path("responsible_user_id").asLong()));
    }

    @POST
    @Path("create-test-note/{lead_id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Writes a note on a lead")
    public Uni<NoteView> note(
            @PathParam("lead_id") @Positive long lead,
            @HeaderParam("Accept-Language") @Nullable String language) {
        String path = "/api/v4/leads/" + lead + "/notes";
        return probe.post(caller.account(), path, note(NOTE.in(Languages.best(language))))
                .onFailure(KommoFailure.class)
                .transform(failure -> KommoProblems.of((KommoFailure) failure))
                .map(CheckResource::successful)
                .map(
                        reply ->
                                new NoteView(
                                        true,
                                        reply.tree()
                                                .path("_embedded")
                                                .path("notes")
                                                .path(0)
                                                .path("id")
                                                .asLong(),
                                        lead));
    }

    private static byte[] note(String text) {
        return JSON.createArrayNode()
                .add(
                        JSON.createObjectNode()
                                .put("note_type", "common")
                                .set("params", JSON.createObjectNode().put("text", text)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Uni<JsonNode> read(String path) {
        return probe.get(caller.account(), path)
                .onFailure(KommoFailure.class)
                .transform(failure -> KommoProblems.of((KommoFailure) failure))
                .map(CheckResource::successful)
                .map(KommoReply::tree);
    }

    private static KommoReply successful(KommoReply reply) {
        if (reply.status() == 204 || reply.status() == 404) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        if (!reply.successful()) {
            throw Refusal.of(reply, null);
        }
        return reply;
    }
}
