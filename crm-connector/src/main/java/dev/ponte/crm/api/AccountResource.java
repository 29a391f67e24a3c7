package dev.ponte.crm.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.crm.account.Accounts;
import dev.ponte.crm.account.KommoAccount;
import dev.ponte.crm.account.NewAccount;
import dev.ponte.crm.account.NewAccount.RefusedException;
import dev.ponte.crm.account.NewAccount.Right;
import dev.ponte.crm.account.SignIn;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The Kommo accounts of this installation. A caller sees its own. */
@Path("/api/kommo/accounts")
@Tag(name = "Kommo accounts")
public class AccountResource {

    private final Accounts accounts;
    private final SignIn signIn;
    private final Caller caller;

    AccountResource(Accounts accounts, SignIn signIn, Caller caller) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.caller = caller;
    }

    /** All that the caller may see. */
    public record AccountList(List<AccountView> accounts) {}

    /**
     * @param account a name of ours: small letters, digits, hyphens
     * @param address {@code loja.kommo.com}
     * @param token of a private integration; or {@code integration}
     */
    public record AddRequest(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String account,
            @NotBlank String address,
            @Nullable String token,
            @Nullable @Valid Integration integration) {}

    /** An integration of Kommo's, to which a person signs in. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Integration(
            @NotBlank String clientId,
            @NotBlank String clientSecret,
            @NotBlank String redirectUri) {}

    /**
     * @param url where a person signs in to Kommo and allows it
     */
    public record SignInStart(String url) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The Kommo accounts, and whether they can be used")
    public Uni<AccountList> all() {
        return accounts.all()
                .map(
                        all ->
                                new AccountList(
                                        all.stream()
                                                .filter(it -> caller.accounts().includes(it.slug()))
                                                .map(AccountView::of)
                                                .toList()));
    }

    @GET
    @Path("{account}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One Kommo account")
    public Uni<AccountView> one(@PathParam("account") String account) {
        return mine(account).map(AccountView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(
            summary = "Adds a Kommo account",
            description = "With a token it works at once; with an integration, sign in next.")
    public Uni<AccountView> add(@NotNull @Valid AddRequest request) {
        allow(request.account());
        return accounts.add(new NewAccount(request.account(), request.address(), right(request)))
                .map(AccountView::of)
                .onFailure(RefusedException.class)
                .transform(refused -> problem((RefusedException) refused));
    }

    @POST
    @Path("{account}/sign-in")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Begins a sign-in at Kommo")
    public Uni<SignInStart> signIn(@PathParam("account") String account) {
        return mine(account)
                .chain(it -> signIn.begin(it.slug(), caller.name()))
                .map(
                        url ->
                                new SignInStart(
                                        url.orElseThrow(
                                                        () ->
                                                                new ProblemException(
                                                                        AccountProblem.NO_SIGN_IN))
                                                .toString()));
    }

    @POST
    @Path("{account}/pause")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Lets no call out for this account")
    public Uni<AccountView> pause(@PathParam("account") String account) {
        return paused(account, true);
    }

    @POST
    @Path("{account}/resume")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Lets its calls out again")
    public Uni<AccountView> resume(@PathParam("account") String account) {
        return paused(account, false);
    }

    @DELETE
    @Path("{account}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Forgets the account and its secrets")
    public Uni<Void> remove(@PathParam("account") String account) {
        return mine(account).chain(it -> accounts.remove(it.slug())).replaceWithVoid();
    }

    private Uni<AccountView> paused(String account, boolean paused) {
        return mine(account)
                .chain(it -> accounts.pause(it.slug(), paused))
                .chain(() -> mine(account))
                .map(AccountView::of);
    }

    /** Somebody else's account is as good as none. */
    private Uni<KommoAccount> mine(String slug) {
        return accounts.find(slug)
                .map(
                        found ->
                                found.filter(it -> caller.accounts().includes(it.slug()))
                                        .orElseThrow(AccountResource::notFound));
    }

    private void allow(String slug) {
        if (!caller.accounts().includes(slug)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
    }

    private static Right right(AddRequest request) {
        Integration integration = request.integration();
        if (request.token() != null && !request.token().isBlank() && integration == null) {
            return new Right.Token(request.token());
        }
        if (request.token() == null && integration != null) {
            return new Right.OAuth(
                    integration.clientId(), integration.clientSecret(), integration.redirectUri());
        }
        throw new ProblemException(
                AccountProblem.RIGHT,
                new Text(
                        "Give either token or integration",
                        "Informe token ou integration, um dos dois"));
    }

    private static ProblemException problem(RefusedException refused) {
        return switch (refused.fault()) {
            case ADDRESS ->
                    new ProblemException(
                            AccountProblem.ADDRESS,
                            new Text(
                                    "Write it as loja.kommo.com",
                                    "Escreva como em loja.kommo.com"));
            case TOKEN -> new ProblemException(AccountProblem.TOKEN);
            case TAKEN -> new ProblemException(AccountProblem.TAKEN);
            case KNOWN -> {
                String other = String.valueOf(refused.other());
                yield new ProblemException(
                        AccountProblem.KNOWN, new Text("It is " + other, "Ela é " + other));
            }
            case NO_KEY ->
                    new ProblemException(
                            AccountProblem.NO_KEY,
                            new Text(
                                    "Set PONTE_CRM_SECRET_KEYS to a name, a colon and 32 random bytes in base64",
                                    "Defina PONTE_CRM_SECRET_KEYS com um nome, dois-pontos e 32 bytes aleatórios em base64"));
        };
    }

    private static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List them with GET /api/kommo/accounts",
                        "Veja a lista em GET /api/kommo/accounts"));
    }
}
