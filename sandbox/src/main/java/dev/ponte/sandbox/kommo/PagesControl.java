package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.kommo.chat.KommoInbound;
import dev.ponte.sandbox.kommo.entity.EntityType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The accounts for people: to look at, and to change as their users would. */
@Path("/_sandbox/kommo")
final class PagesControl {
    private final KommoSystem kommo;
    private final ChatSender chats;
    private final OauthControl oauth;
    private final SandboxClock clock;

    PagesControl(KommoSystem kommo, ChatSender chats, OauthControl oauth, SandboxClock clock) {
        this.kommo = kommo;
        this.chats = chats;
        this.oauth = oauth;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "All accounts, for people")
    public String accounts(@HeaderParam("Accept-Language") @Nullable String languages) {
        return AccountsPage.write(kommo.tenants().all(), Words.of(languages));
    }

    @GET
    @Path("{subdomain}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "One account, for people")
    public String account(
            @PathParam("subdomain") String subdomain,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        Tenant tenant = kommo.tenant(subdomain);
        synchronized (tenant) {
            return new AccountPage(tenant, Words.of(languages)).write();
        }
    }

    @POST
    @Path("{subdomain}/do/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "What the forms of that page do")
    public CompletionStage<RestResponse<Void>> act(
            @PathParam("subdomain") String subdomain,
            @PathParam("action") String action,
            MultivaluedMap<String, String> form) {
        Tenant tenant = kommo.tenant(subdomain);
        CompletionStage<?> done =
                switch (action) {
                    case "write" -> write(tenant, form);
                    case "revoke" -> oauth.revoke(subdomain, null);
                    default -> {
                        synchronized (tenant) {
                            change(tenant, action, form);
                        }
                        yield CompletableFuture.completedStage(null);
                    }
                };
        return done.thenApply(
                over -> RestResponse.seeOther(URI.create("/_sandbox/kommo/" + subdomain)));
    }

    private CompletionStage<?> write(Tenant tenant, MultivaluedMap<String, String> form) {
        KommoInbound inbound =
                new KommoInbound(
                        null,
                        text(form, "text"),
                        text(form, "phone"),
                        text(form, "name"),
                        null,
                        null,
                        null,
                        false);
        return chats.receive(tenant, inbound.chat(), inbound.message()).toCompletionStage();
    }

    private void change(Tenant tenant, String action, MultivaluedMap<String, String> form) {
        long now = clock.instant().getEpochSecond();
        switch (action) {
            case "paid" -> tenant.account().paid(yes(text(form, "paid")));
            case "rename-stage" -> rename(tenant, form);
            case "add-field" ->
                    tenant.configuration()
                            .fields()
                            .add(text(form, "scope"), text(form, "name"), text(form, "type"));
            case "move" -> move(tenant, form, now);
            case "delete" ->
                    check(
                            tenant.entities()
                                    .desk()
                                    .delete(EntityType.LEADS, number(text(form, "lead")), now));
            default -> throw new IllegalArgumentException("unknown action " + action);
        }
    }

    private static void rename(Tenant tenant, MultivaluedMap<String, String> form) {
        long pipeline = number(text(form, "pipeline"));
        long stage = number(text(form, "stage"));
        check(tenant.configuration().pipelines().stage(pipeline, stage).isPresent());
        tenant.configuration().pipelines().renameStage(pipeline, stage, text(form, "name"));
    }

    private static void move(Tenant tenant, MultivaluedMap<String, String> form, long now) {
        String[] to = text(form, "to").split("/", 2);
        check(
                to.length == 2
                        && tenant.entities()
                                .desk()
                                .move(
                                        number(text(form, "lead")),
                                        number(to[0]),
                                        number(to[1]),
                                        now));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(name + " is required"));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is required");
        };
    }

    private static long number(String text) {
        check(text.matches("\\d{1,18}"));
        return Long.parseLong(text);
    }

    private static void check(boolean known) {
        if (!known) {
            throw new IllegalArgumentException("no such lead, stage or number");
        }
    }
}
