package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.notify.MessageView;
import dev.ponte.sync.notify.Messages;
import dev.ponte.sync.notify.Notifications;
import dev.ponte.sync.notify.Notifications.Tried;
import dev.ponte.sync.notify.NotifySettings;
import dev.ponte.sync.notify.NotifyStore;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Whom a group tells about its runs. A message names accounts: who says where it goes must see them
 * all.
 */
@Path("/api/sync/groups/{id}/notifications")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Groups of accounts")
public class NotificationResource {

    private final NotifyStore store;
    private final Notifications notifications;
    private final Messages messages;
    private final OwnGroups groups;

    NotificationResource(
            NotifyStore store, Notifications notifications, Messages messages, OwnGroups groups) {
        this.store = store;
        this.notifications = notifications;
        this.messages = messages;
        this.groups = groups;
    }

    /** {@link NotifySettings} as they are sent; what is left out is as it is described there. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record SettingsRequest(
            @Nullable List<String> emails,
            @Nullable String webhook,
            @Nullable List<String> kinds,
            @Nullable String language,
            @Nullable Integer digestMinutes) {

        @SuppressWarnings("NullAway") // The record fills in what is left out.
        NotifySettings settings() {
            return new NotifySettings(emails, webhook, kinds, language, digestMinutes);
        }
    }

    /**
     * @param webhookAddress its host only; null when there is none
     * @param webhooks those that may be chosen
     * @param messages the newest twenty
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record View(
            NotifySettings settings,
            @Nullable String webhookAddress,
            List<String> webhooks,
            List<MessageView> messages) {}

    /** One result for each channel that is set up. */
    public record TestView(List<Tried> results) {}

    @GET
    @Operation(summary = "Whom a group tells what, and what became of the last messages")
    public Uni<View> get(@PathParam("id") String id) {
        return groups.mine(id).chain(() -> view(id));
    }

    @PUT
    @Operation(
            summary = "Says whom a group tells what",
            description = "Takes the place of what was set before, as a whole.")
    public Uni<View> put(@PathParam("id") String id, @NotNull SettingsRequest request) {
        return groups.mine(id)
                .chain(
                        () ->
                                Refusals.told(
                                        Uni.createFrom()
                                                .item(request::settings)
                                                .chain(it -> notifications.put(id, it)),
                                        _ -> false))
                .chain(() -> view(id));
    }

    @POST
    @Path("test")
    @Operation(summary = "Sends a test message by each channel, and says what came of it")
    public Uni<TestView> test(@PathParam("id") String id) {
        return groups.mine(id)
                .chain(group -> notifications.test(id, group.name()))
                .map(TestView::new);
    }

    private Uni<View> view(String id) {
        return store.find(id)
                .chain(
                        it ->
                                messages.newest(id)
                                        .map(
                                                newest ->
                                                        new View(
                                                                it,
                                                                notifications.maskedWebhook(it),
                                                                notifications.webhooks(),
                                                                newest)));
    }
}
