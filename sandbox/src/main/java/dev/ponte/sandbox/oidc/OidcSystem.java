package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The OIDC provider as a whole. */
@Singleton
final class OidcSystem implements OutsideSystem, Resettable {
    private final Grants grants = new Grants();
    private final OidcApi api;

    OidcSystem(OidcConfig config) {
        // Real time and not the sandbox's: those who check tokens go by their own clock.
        InstantSource clock = InstantSource.system();
        String issuer = config.issuer().toString();
        SigningKey key = new SigningKey();
        Tokens tokens = new Tokens(issuer, config.tokenLife(), key);
        this.api =
                new OidcApi(
                        issuer,
                        key,
                        tokens,
                        new TokenEndpoint(
                                tokens, grants, config.clientSecret(), config.refreshLife(), clock),
                        new LoginEndpoint(grants, config.redirectHosts(), clock),
                        clock);
    }

    @Override
    public String name() {
        return "oidc";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        return api.answer(call);
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return switch (kind) {
            case TOO_MANY -> Answer.json(429, Map.of("error", "temporarily_unavailable"));
            case UNAUTHORIZED -> OidcError.badClient().answer();
            case FORBIDDEN_HTML ->
                    Answer.html(403, "<html><body><h1>403 Forbidden</h1></body></html>");
            default -> Answer.json(500, Map.of("error", "server_error"));
        };
    }

    /** Forgets codes and refresh tokens; the key stays, so tokens that are out stay good. */
    @Override
    public void reset() {
        grants.clear();
    }
}
