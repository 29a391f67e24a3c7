package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.oidc.Subject.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /authorize} and {@code GET /logout}: no passwords, no sessions. */
final class LoginEndpoint {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final Grants grants;
    private final List<String> redirectHosts;
    private final InstantSource clock;

    LoginEndpoint(Grants grants, List<String> redirectHosts, InstantSource clock) {
        this.grants = grants;
        this.redirectHosts = redirectHosts;
        this.clock = clock;
    }

    /** Shows the page; with a {@code person} chosen, goes back to the client with a code. */
    Answer authorize(Call call) {
        Map<String, String> query = call.queryParameters();
        Optional<Client> client =
                Client.withId(query.getOrDefault("client_id", "")).filter(known -> known.forPeople);
        String back = query.getOrDefault("redirect_uri", "");
        if (client.isEmpty() || !mayReturnTo(back)) {
            return wrongLogin(call);
        }
        Optional<String> error = error(query);
        if (error.isPresent()) {
            return redirect(back, "error", error.get(), query.get("state"));
        }
        String chosen = query.get("person");
        if (chosen == null) {
            return "none".equals(query.get("prompt"))
                    ? redirect(back, "error", "login_required", query.get("state"))
                    : Answer.html(200, LoginPage.choose(call.query(), english(call)));
        }
        return Person.named(chosen)
                .map(person -> grant(person, client.get(), back, query))
                .map(grant -> redirect(back, "code", grants.issue(grant), query.get("state")))
                .orElseGet(() -> redirect(back, "error", "access_denied", query.get("state")));
    }

    private static Optional<String> error(Map<String, String> query) {
        if (!"code".equals(query.get("response_type"))) {
            return Optional.of("unsupported_response_type");
        }
        boolean plain =
                query.containsKey("code_challenge")
                        && !"S256".equals(query.get("code_challenge_method"));
        return plain ? Optional.of("invalid_request") : Optional.empty();
    }

    private Grant grant(Person person, Client client, String back, Map<String, String> query) {
        return new Grant(
                person.subject(),
                client,
                query.getOrDefault("scope", "openid"),
                back,
                query.get("code_challenge"),
                query.get("nonce"),
                clock.instant().plus(CODE_LIFE));
    }

    /** Goes where the client wants, or says goodbye. */
    Answer logout(Call call) {
        Map<String, String> query = call.queryParameters();
        String back = query.getOrDefault("post_logout_redirect_uri", "");
        return mayReturnTo(back)
                ? redirect(back, null, "", query.get("state"))
                : Answer.html(
                        200, LoginPage.message(english(call), "Signed out.", "Sessão encerrada."));
    }

    private boolean mayReturnTo(String uri) {
        try {
            URI parsed = URI.create(uri);
            return ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))
                    && parsed.getUserInfo() == null
                    && parsed.getHost() != null
                    && redirectHosts.contains(parsed.getHost());
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private static Answer wrongLogin(Call call) {
        return Answer.html(
                400,
                LoginPage.message(
                        english(call),
                        "This sign-in names an unknown client or an address that is not allowed.",
                        "Este login indica um cliente desconhecido ou um endereço não permitido."));
    }

    private static Answer redirect(
            String back, @Nullable String name, String value, @Nullable String state) {
        StringBuilder to = new StringBuilder(back);
        if (name != null) {
            append(to, name, value);
        }
        if (state != null) {
            append(to, "state", state);
        }
        return Answer.empty(302).with("location", to.toString());
    }

    private static void append(StringBuilder uri, String name, String value) {
        uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static boolean english(Call call) {
        return call.header("accept-language").orElse("").startsWith("en");
    }
}
