package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers calls: checks who calls and how, then hands over to the method's endpoint. */
final class ZapiApi {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");

    private final ZapiRules rules;
    private final MediaShelf media;
    private final Map<String, Method> methods;

    ZapiApi(ZapiRules rules, MediaShelf media, Map<String, Method> methods) {
        this.rules = rules;
        this.media = media;
        this.methods = methods;
    }

    Decision answer(Call call, @Nullable FaultKind twist) {
        List<String> path = call.segments();
        if (path.size() == 2 && path.getFirst().equals("media")) {
            return Decision.answer(file(call, path.get(1)));
        }
        if (path.size() < 5 || !path.get(0).equals("instances") || !path.get(2).equals("token")) {
            return Decision.answer(ZapiErrors.error(404, "NOT_FOUND"));
        }
        Optional<Answer> refused = refused(call, path.get(1), path.get(3));
        if (refused.isPresent()) {
            return Decision.answer(refused.get());
        }
        return dispatch(call, path.get(4), path.subList(5, path.size()), twist);
    }

    private Answer file(Call call, String name) {
        if (!call.method().equals("GET")) {
            return Answer.empty(405);
        }
        return media.get(name)
                .<Answer>map(
                        file -> new Answer.Whole(200, Map.of("content-type", "audio/ogg"), file))
                .orElseGet(() -> Answer.empty(404));
    }

    private Optional<Answer> refused(Call call, String id, String token) {
        if (!id.equals(rules.instanceId()) || !token.equals(rules.instanceToken())) {
            return Optional.of(
                    ZapiErrors.error(rules.instanceNotFoundStatus(), "Instance not found"));
        }
        if (rules.clientToken().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = call.header("client-token").filter(value -> !value.isBlank());
        if (given.isEmpty()) {
            return Optional.of(ZapiErrors.error(400, "your client-token is not configured"));
        }
        return given.equals(rules.clientToken())
                ? Optional.empty()
                : Optional.of(
                        ZapiErrors.error(
                                rules.wrongClientTokenStatus(), given.get() + " not allowed"));
    }

    private Decision dispatch(
            Call call, String name, List<String> rest, @Nullable FaultKind twist) {
        Method method = methods.get(name);
        if (method == null) {
            return Decision.answer(ZapiErrors.error(404, "NOT_FOUND"));
        }
        if (!method.verbs().contains(call.method())) {
            return Decision.answer(ZapiErrors.error(405, "Method not allowed"));
        }
        if (WITH_BODY.contains(call.method()) && !call.contentType().equals("application/json")) {
            return Decision.answer(ZapiErrors.error(415, "Unsupported media type"));
        }
        return method.endpoint().answer(call, rest, twist);
    }

    /** A method of the API: the verbs it knows, and what it does. */
    record Method(Set<String> verbs, Endpoint endpoint) {
        static Method of(String verb, Endpoint endpoint) {
            return new Method(Set.of(verb), endpoint);
        }
    }

    interface Endpoint {
        /**
         * Carries a call out that has passed all checks.
         *
         * @param rest the decoded path segments after the method's name
         */
        Decision answer(Call call, List<String> rest, @Nullable FaultKind twist);
    }
}
