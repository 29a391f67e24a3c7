package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Change;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.account.Slug;
import dev.ponte.sync.api.MemberRequests.AddRequest;
import dev.ponte.sync.api.MemberRequests.ChangeRequest;
import dev.ponte.sync.join.Joining;
import dev.ponte.sync.join.Requester;
import dev.ponte.sync.kommo.CrmAccounts;
import dev.ponte.sync.kommo.NewConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The accounts that are kept alike. A caller sees its own. */
@Path("/api/sync/accounts")
@Tag(name = "Replicated accounts")
public class MemberResource {

    private final Members members;
    private final Joining joining;
    private final CrmAccounts crm;
    private final Connections connections;
    private final Asking asking;

    MemberResource(
            Members members,
            Joining joining,
            CrmAccounts crm,
            Connections connections,
            Asking asking) {
        this.members = members;
        this.joining = joining;
        this.crm = crm;
        this.connections = connections;
        this.asking = asking;
    }

    /** All that the caller may see. */
    public record MemberList(List<MemberView> accounts) {}

    /**
     * @param url where a person signs in to Kommo and allows it
     */
    public record SignInStart(String url) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The accounts, their roles, and how far each is from its master",
            description = "By group, the master first.")
    public Uni<MemberList> all(@QueryParam("group") @Nullable String group) {
        Requester who = asking.requester();
        return (group == null ? members.all() : members.of(group))
                .map(all -> all.stream().filter(it -> who.sees().test(it.account())).toList())
                .chain(mine -> connections.of(who.rights(), mine))
                .map(MemberList::new);
    }

    @GET
    @Path("{account}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One account")
    public Uni<MemberView> one(@PathParam("account") String account) {
        Requester who = asking.requester();
        return mine(who, account).chain(member -> connections.of(who.rights(), member));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(
            summary = "Takes an account into a group",
            description =
                    "With an address it is added at crm-connector first; what that refuses is passed"
                            + " on as it says it.")
    public Uni<MemberView> add(@NotNull @Valid AddRequest request) {
        Requester who = asking.requester();
        NewMember wanted =
                new NewMember(
                        request.account(),
                        request.group(),
                        request.role() == null
                                ? Role.SLAVE
                                : Role.of(request.role()).orElse(Role.SLAVE),
                        request.label());
        NewConnection connection = request.connection();
        return told(who, joining.join(who, wanted, connection))
                .chain(member -> connections.of(who.rights(), member));
    }

    @PATCH
    @Path("{account}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Changes role, group, label, or whether runs leave it out",
            description =
                    "A group has one master. With `replace` the present one becomes a slave in the"
                            + " same moment.")
    public Uni<MemberView> change(
            @PathParam("account") String account, @NotNull @Valid ChangeRequest request) {
        Requester who = asking.requester();
        Change change =
                new Change(
                        request.role() == null ? null : Role.of(request.role()).orElse(null),
                        request.group(),
                        request.label(),
                        request.paused());
        boolean replace = Boolean.TRUE.equals(request.replace());
        return mine(who, account)
                .chain(it -> told(who, joining.change(who, it.account(), change, replace)))
                .map(changed -> changed.orElseThrow(MemberResource::notFound))
                .chain(member -> connections.of(who.rights(), member));
    }

    @DELETE
    @Path("{account}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Takes an account out of its group",
            description =
                    "With `disconnect=true` crm-connector forgets it and its secrets too. Nothing"
                            + " changes in Kommo.")
    public Uni<Void> remove(
            @PathParam("account") String account,
            @QueryParam("disconnect") @DefaultValue("false") boolean disconnect) {
        Requester who = asking.requester();
        Function<Member, Uni<Void>> disconnected =
                member ->
                        disconnect
                                ? told(who, crm.remove(who.rights(), member.account()))
                                : Uni.createFrom().voidItem();
        return mine(who, account)
                .call(disconnected::apply)
                .chain(member -> members.remove(member.account()))
                .replaceWithVoid();
    }

    @POST
    @Path("{account}/sign-in")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Begins a sign-in at Kommo")
    public Uni<SignInStart> signIn(@PathParam("account") String account) {
        Requester who = asking.requester();
        return mine(who, account)
                .chain(member -> told(who, crm.signIn(who.rights(), member.account())))
                .map(SignInStart::new);
    }

    /** Somebody else's account is as good as none. */
    private Uni<Member> mine(Requester who, String account) {
        if (!Slug.fits(account) || !who.sees().test(account)) {
            throw notFound();
        }
        return members.find(account).map(found -> found.orElseThrow(MemberResource::notFound));
    }

    private static <T> Uni<T> told(Requester who, Uni<T> work) {
        return Refusals.told(work, who.sees());
    }

    private static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List them with GET /api/sync/accounts",
                        "Veja a lista em GET /api/sync/accounts"));
    }
}
