package dev.ponte.crm.api;

import dev.ponte.crm.account.Accounts;
import dev.ponte.crm.account.SignIn;
import dev.ponte.crm.account.SignIn.Result;
import dev.ponte.kit.i18n.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo calls back: a person's browser after a sign-in, Kommo itself when an integration is
 * switched off. Open, for nobody could sign in there; each is believed for its state or signature.
 */
@Path("/kommo")
@Tag(name = "Kommo accounts")
public class CallbackResource {

    private final SignIn signIn;
    private final Accounts accounts;

    CallbackResource(SignIn signIn, Accounts accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    @GET
    @Path("callback")
    @PermitAll
    @Operation(summary = "Where Kommo sends a person back after a sign-in")
    public Uni<Response> callback(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("referer") @Nullable String referer,
            @QueryParam("error") @Nullable String error,
            @HeaderParam("Accept-Language") @Nullable String language) {
        Locale locale = Languages.best(language);
        return result(code, state, referer, error).map(result -> page(result, locale));
    }

    private Uni<Result> result(
            @Nullable String code,
            @Nullable String state,
            @Nullable String referer,
            @Nullable String error) {
        if (state == null) {
            return Uni.createFrom().item(new Result.UnknownState());
        }
        if (error != null || code == null || referer == null) {
            return signIn.denied(state);
        }
        return signIn.complete(state, code, referer);
    }

    private static Response page(Result result, Locale locale) {
        return Response.status(CallbackPage.status(result))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .entity(CallbackPage.of(result, locale))
                .build();
    }

    /** Kommo says so once; what is not ours changes nothing, and the sender is not told which. */
    @GET
    @Path("revoked")
    @PermitAll
    @Operation(summary = "Where Kommo tells that an integration was switched off")
    public Uni<Response> revoked(
            @QueryParam("account_id") @Nullable Long account,
            @QueryParam("client_uuid") @Nullable String client,
            @QueryParam("client_id") @Nullable String clientId,
            @QueryParam("signature") @Nullable String signature) {
        String named = client != null ? client : clientId;
        if (account == null || named == null || signature == null) {
            return Uni.createFrom().item(Response.ok().build());
        }
        return accounts.revoked(account, named, signature).map(_ -> Response.ok().build());
    }
}
