package dev.ponte.crm.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.crm.account.Access;
import dev.ponte.crm.account.TokenAccess;
import dev.ponte.crm.account.TokenClaims;
import dev.ponte.crm.check.ConnectionReport.Account;
import dev.ponte.crm.check.ConnectionReport.Connection;
import dev.ponte.crm.check.ConnectionReport.Contact;
import dev.ponte.crm.check.ConnectionReport.Contacts;
import dev.ponte.crm.check.ConnectionReport.Diagnostics;
import dev.ponte.crm.egress.KommoFailure;
import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Seed 004's test of a long-lived token. Its errors have the seed's own shape. */
@Path("/api/kommo/test-connection")
@Tag(name = "Kommo checks")
public class ConnectionResource {

    private static final String CONTACTS = "/api/v4/contacts?limit=3";

    private static final Text CONNECTED =
            new Text(
                    "The connection to KOMMO CRM works",
                    "Conexão com KOMMO CRM estabelecida com sucesso");
    private static final Text NO_TOKEN =
            new Text("No JWT token was given", "JWT token não foi fornecido");
    private static final Text NO_TOKEN_ERROR = new Text("JWT token missing", "JWT token ausente");
    private static final Text NOT_VALID =
            new Text("The connection is not valid", "Erro ao validar conexão");
    private static final Text UNAUTHORIZED =
            new Text(
                    "Authentication failed: 401 Unauthorized",
                    "Autenticação falhou: 401 Unauthorized");
    private static final Text NOT_CONNECTED =
            new Text("KOMMO CRM could not be reached", "Erro ao testar conexão com KOMMO CRM");

    private final Probe probe;
    private final TokenAccess access;
    private final Caller caller;

    ConnectionResource(Probe probe, TokenAccess access, Caller caller) {
        this.probe = probe;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @param jwtToken to be tested; the account's own when left out
     * @param userId not needed; taken so that callers of old need not change
     */
    public record Request(@Nullable String jwtToken, @Nullable String userId) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Reads the token, calls Kommo with it, and says what it found")
    public Uni<Response> test(
            @Nullable Request request, @HeaderParam("Accept-Language") @Nullable String language) {
        Locale locale = Languages.best(language);
        String token = request == null ? null : request.jwtToken();
        return access(token)
                .chain(
                        found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(noToken(locale))
                                        : tried(found.get(), locale));
    }

    private Uni<Optional<Access>> access(@Nullable String token) {
        return token == null || token.isBlank()
                ? access.own(caller.account())
                : Uni.createFrom().item(access.foreign(token));
    }

    private Uni<Response> tried(Access access, Locale locale) {
        return probe.get(access, CONTACTS)
                .map(reply -> answered(access, reply, locale))
                .onFailure(KommoFailure.class)
                .recoverWithItem(failure -> failed((KommoFailure) failure, locale));
    }

    private static Response answered(Access access, KommoReply reply, Locale locale) {
        if (!reply.successful()) {
            return answer(502, NOT_CONNECTED, "Kommo: HTTP " + reply.status(), locale);
        }
        TokenClaims claims = TokenClaims.of(access.token()).orElse(null);
        List<Contact> contacts = contacts(reply.tree());
        return Response.ok(
                        new ConnectionReport(
                                true,
                                CONNECTED.in(locale),
                                null,
                                new Connection("connected", access.baseUri().toString()),
                                claims == null ? null : Account.of(claims),
                                new Diagnostics(new Contacts(contacts.size(), contacts))))
                .build();
    }

    private static List<Contact> contacts(JsonNode body) {
        List<Contact> contacts = new ArrayList<>();
        body.path("_embedded")
                .path("contacts")
                .forEach(
                        it ->
                                contacts.add(
                                        new Contact(
                                                it.path("id").asLong(), it.path("name").asText())));
        return contacts;
    }

    private static Response noToken(Locale locale) {
        return answer(400, NO_TOKEN, NO_TOKEN_ERROR.in(locale), locale);
    }

    private static Response failed(KommoFailure failure, Locale locale) {
        return failure.reason() == Reason.DISCONNECTED
                ? answer(401, NOT_VALID, UNAUTHORIZED.in(locale), locale)
                : answer(
                        502,
                        NOT_CONNECTED,
                        failure.reason().name().toLowerCase(Locale.ROOT),
                        locale);
    }

    private static Response answer(int status, Text message, String error, Locale locale) {
        return Response.status(status)
                .entity(ConnectionReport.failed(message.in(locale), error))
                .build();
    }
}
