package dev.ponte.conversation.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.conversation.store.ConversationViews;
import dev.ponte.conversation.store.ConversationViews.MessageView;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.OwnershipChange;
import dev.ponte.conversation.store.OwnershipHistory;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conversations to look at. */
@Path("/")
@Tag(name = "Conversations")
public class ConversationResource {

    private static final Cursor<UUID> START =
            new Cursor<>(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final ConversationViews views;
    private final OwnershipHistory ownership;
    private final Caller caller;
    private final Pool pool;
    private final Clock clock;

    ConversationResource(
            ConversationViews views,
            OwnershipHistory ownership,
            Caller caller,
            Pool pool,
            Clock clock) {
        this.views = views;
        this.ownership = ownership;
        this.caller = caller;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * @param total all that are active
     * @param next the value of {@code after} for what follows; absent at the end
     */
    public record ActiveConversations(
            long total, List<ConversationSummary> conversations, @Nullable String next) {}

    /**
     * @param messages oldest first
     * @param ownership who owned it, oldest first; before the first entry the bot did
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ConversationDetail(
            ConversationSummary conversation,
            List<MessageView> messages,
            List<OwnershipEntry> ownership) {}

    /** One change of hands. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record OwnershipEntry(
            long epoch,
            String owner,
            String cause,
            @Nullable String by,
            @Nullable Instant resumesAt,
            Instant at) {

        static OwnershipEntry of(OwnershipChange change) {
            return new OwnershipEntry(
                    change.epoch(),
                    change.toBot() ? "bot" : "person",
                    change.cause().name(),
                    change.by(),
                    change.resumesAt(),
                    change.at());
        }
    }

    @GET
    @Path("conversations/active")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Conversations with a sign of life in the last hours, the newest first")
    public Uni<ActiveConversations> active(
            @QueryParam("hours") @DefaultValue("24") @Min(1) @Max(8760) int hours,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable String after) {
        Cursor<UUID> cursor = Cursor.parse(after, UUID::fromString).orElse(START);
        Instant since = clock.instant().minus(Duration.ofHours(hours));
        String account = caller.account();
        return views.active(account, since, cursor.time(), cursor.id(), limit)
                .chain(
                        found ->
                                views.count(account, since)
                                        .map(total -> page(total, found, limit)));
    }

    private static ActiveConversations page(long total, List<OpenConversation> found, int limit) {
        String next = null;
        if (found.size() == limit) {
            OpenConversation last = found.getLast();
            next = new Cursor<>(last.chat().lastActivityAt(), last.id()).text();
        }
        return new ActiveConversations(
                total, found.stream().map(ConversationSummary::of).toList(), next);
    }

    @GET
    @Path("api/conversations/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One conversation with its messages and who owned it when")
    public Uni<ConversationDetail> one(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        String account = caller.account();
        return views.one(id)
                .map(
                        found ->
                                found.filter(open -> open.chat().account().equals(account))
                                        .orElseThrow(ConversationResource::notFound))
                .chain(open -> detail(open, before, limit));
    }

    private Uni<ConversationDetail> detail(OpenConversation open, long before, int limit) {
        return views.messages(open.id(), before, limit)
                .chain(
                        messages ->
                                ownership
                                        .of(pool, open.id())
                                        .map(
                                                changes ->
                                                        new ConversationDetail(
                                                                ConversationSummary.of(open),
                                                                messages,
                                                                changes.stream()
                                                                        .map(OwnershipEntry::of)
                                                                        .toList())));
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ConversationProblem.NOT_FOUND,
                new Text(
                        "List them with GET /conversations/active",
                        "Veja a lista em GET /conversations/active"));
    }
}
