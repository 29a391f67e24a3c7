package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.Settings;
import dev.ponte.sync.account.Slug;
import dev.ponte.sync.join.OpenGroups;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Groups of accounts, and what each replicates. A caller sees those of its accounts. */
@Path("/api/sync/groups")
@Tag(name = "Groups of accounts")
public class GroupResource {

    private final Groups groups;
    private final OpenGroups open;
    private final OwnGroups own;
    private final Asking asking;

    GroupResource(Groups groups, OpenGroups open, OwnGroups own, Asking asking) {
        this.groups = groups;
        this.own = own;
        this.open = open;
        this.asking = asking;
    }

    /** All that the caller may see. */
    public record GroupList(List<Group> groups) {}

    /**
     * @param id small letters, digits, hyphens
     * @param name for people; left out: the id
     * @param settings left out: everything is replicated
     */
    public record AddRequest(
            @NotBlank @Pattern(regexp = Slug.PATTERN) String id,
            @Nullable @Size(max = 200) String name,
            @Nullable SettingsBody settings) {}

    /**
     * What is left out stays.
     *
     * @param settings take the place of the old ones as a whole
     */
    public record ChangeRequest(
            @Nullable @Size(max = 200) String name, @Nullable SettingsBody settings) {}

    /** {@link Settings} as they are sent; what is left out is as in a new group. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record SettingsBody(
            @Nullable List<String> include,
            @Nullable List<String> ignore,
            @Nullable List<String> scopes,
            @Schema(
                            description =
                                    "roles, task_types, loss_reasons: what runs of sync_type full"
                                            + " take along. Roles are made alike; the API only"
                                            + " reads the others, what differs is a notice."
                                            + " Left out: none")
                    @Nullable List<String> also,
            @Nullable Integer maxFields) {

        Settings settings() {
            return new Settings(
                    include == null ? List.of() : include,
                    ignore == null ? List.of() : ignore,
                    scopes == null ? Settings.SCOPES : scopes,
                    also == null ? List.of() : also,
                    maxFields);
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The groups, and what each replicates")
    public Uni<GroupList> all() {
        return open.all(asking.requester().sees()).map(GroupList::new);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(summary = "Makes a group")
    public Uni<Group> add(@NotNull @Valid AddRequest request) {
        Predicate<String> sees = asking.requester().sees();
        String name = filled(request.name());
        return Refusals.told(
                settings(request.settings())
                        .chain(
                                settings ->
                                        groups.add(
                                                new Group(
                                                        request.id(),
                                                        name == null ? request.id() : name,
                                                        settings == null
                                                                ? Settings.EVERYTHING
                                                                : settings))),
                sees);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Changes a group's name or settings",
            description = "All its accounts must be open to the caller.")
    public Uni<Group> change(@PathParam("id") String id, @NotNull @Valid ChangeRequest request) {
        String name = filled(request.name());
        return own.mine(id)
                .chain(
                        () ->
                                Refusals.told(
                                        settings(request.settings())
                                                .chain(it -> groups.change(id, name, it)),
                                        _ -> false))
                .map(changed -> changed.orElseThrow(OwnGroups::notFound));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Removes a group that has no accounts")
    public Uni<Void> remove(@PathParam("id") String id) {
        return own.mine(id).chain(() -> Refusals.told(groups.remove(id), _ -> false));
    }

    private static Uni<@Nullable Settings> settings(@Nullable SettingsBody body) {
        return Uni.createFrom().item(() -> body == null ? null : body.settings());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
