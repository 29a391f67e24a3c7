package dev.ponte.sync.kommo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as crm-connector has them, asked for by the caller's own right. Nothing is tried
 * twice: a person sees the answer.
 *
 * <p>Each method fails with {@link CrmRefusedException} when crm-connector says what is wrong, and
 * with {@link CrmAwayException} when it does not answer.
 */
@ApplicationScoped
public class CrmAccounts {

    private final CrmApi api;
    private final ObjectMapper json;

    CrmAccounts(CrmConfig config, ObjectMapper json) {
        long millis = config.crmTimeout().toMillis();
        this.api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(config.crmUrl())
                        .connectTimeout(millis, TimeUnit.MILLISECONDS)
                        .readTimeout(millis, TimeUnit.MILLISECONDS)
                        .disableDefaultMapper(true)
                        .userAgent("Ponte")
                        .build(CrmApi.class);
        this.json = json;
    }

    /** All that the caller may see, by account. */
    public Uni<Map<String, Connection>> all(Rights by) {
        return answer(api.all(by.authorization(), by.apiKey(), by.language()))
                .map(
                        body -> {
                            Map<String, Connection> all = new HashMap<>();
                            body.path("accounts")
                                    .forEach(
                                            one ->
                                                    all.put(
                                                            one.path("account").asText(),
                                                            connection(one)));
                            return all;
                        });
    }

    /** Empty when it has no such account, or none that the caller may see. */
    public Uni<Optional<Connection>> find(Rights by, String account) {
        return answer(api.one(account, by.authorization(), by.apiKey(), by.language()))
                .map(body -> Optional.of(connection(body)))
                .onFailure(CrmAccounts::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    public Uni<Void> add(Rights by, NewConnection wanted) {
        ObjectNode body = json.createObjectNode();
        body.put("account", wanted.account()).put("address", wanted.address());
        if (wanted.token() != null) {
            body.put("token", wanted.token());
        }
        if (wanted.integration() != null) {
            body.set("integration", json.valueToTree(wanted.integration()));
        }
        return answer(api.add(by.authorization(), by.apiKey(), by.language(), body.toString()))
                .replaceWithVoid();
    }

    /** One that is not there is removed. */
    public Uni<Void> remove(Rights by, String account) {
        return answer(api.remove(account, by.authorization(), by.apiKey(), by.language()))
                .replaceWithVoid()
                .onFailure(CrmAccounts::isNotFound)
                .recoverWithNull();
    }

    /** Where a person signs in to Kommo and allows it. */
    public Uni<String> signIn(Rights by, String account) {
        return answer(api.signIn(account, by.authorization(), by.apiKey(), by.language()))
                .map(body -> body.path("url").asText());
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof CrmRefusedException refused && refused.status() == 404;
    }

    private Uni<JsonNode> answer(Uni<Response> call) {
        return call.map(this::read)
                .onFailure(failure -> !(failure instanceof CrmRefusedException))
                .transform(
                        failure ->
                                failure instanceof CrmAwayException
                                        ? failure
                                        : new CrmAwayException(failure));
    }

    private JsonNode read(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        JsonNode read = body.isBlank() ? json.createObjectNode() : tree(body);
        if (response.getStatus() < 300) {
            return read;
        }
        if (read.path("type").asText().startsWith("urn:ponte:problem:")) {
            throw new CrmRefusedException(response.getStatus(), read);
        }
        throw new CrmAwayException("answers " + response.getStatus());
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new CrmAwayException("answers no JSON");
        }
    }

    private static Connection connection(JsonNode account) {
        return new Connection(
                account.path("state").asText(Connection.UNKNOWN),
                text(account, "reason"),
                text(account, "base_url"));
    }

    private static @Nullable String text(JsonNode account, String name) {
        return account.hasNonNull(name) ? account.path(name).asText() : null;
    }
}
