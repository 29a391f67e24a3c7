package dev.ponte.sandbox.kommo.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Directory;
import dev.ponte.sandbox.kommo.hal.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code oauth}: a person chooses the account and lets the integration in, or not. With {@code
 * account} and {@code decision} in the query nobody is asked.
 */
public final class ConsentEndpoint {
    private final Integrations integrations;
    private final TokenBook tokens;
    private final Directory accounts;
    private final Address address;

    public ConsentEndpoint(
            Integrations integrations, TokenBook tokens, Directory accounts, Address address) {
        this.integrations = integrations;
        this.tokens = tokens;
        this.accounts = accounts;
        this.address = address;
    }

    public Answer answer(Call call) {
        if (!call.method().equals("GET")) {
            return Problems.methodNotAllowed();
        }
        Map<String, String> query = call.queryParameters();
        boolean english = call.header("accept-language").orElse("").startsWith("en");
        Optional<Integration> integration = integrations.find(query.getOrDefault("client_id", ""));
        if (integration.isEmpty()) {
            return Answer.html(400, ConsentPage.unknown(english));
        }
        String decision = query.getOrDefault("decision", "");
        Optional<Account> account = accounts.find(query.getOrDefault("account", ""));
        if (decision.equals("deny")) {
            return denied(integration.get(), query);
        }
        if (decision.equals("allow") && account.isPresent()) {
            return allowed(integration.get(), account.get(), query);
        }
        return Answer.html(200, ConsentPage.ask(accounts.all(), query, english));
    }

    private Answer denied(Integration integration, Map<String, String> query) {
        Map<String, String> back = new LinkedHashMap<>();
        back.put("error", "access_denied");
        back.put("client_id", integration.clientId());
        state(back, query);
        return back(integration, back, query);
    }

    private Answer allowed(Integration integration, Account account, Map<String, String> query) {
        Map<String, String> back = new LinkedHashMap<>();
        back.put("code", tokens.code(account, integration));
        back.put("referer", address.of(account));
        state(back, query);
        back.put("client_id", integration.clientId());
        back.put("platform", "2");
        return back(integration, back, query);
    }

    private static void state(Map<String, String> back, Map<String, String> query) {
        if (query.containsKey("state")) {
            back.put("state", query.get("state"));
        }
    }

    private static Answer back(
            Integration integration, Map<String, String> values, Map<String, String> query) {
        if ("post_message".equals(query.get("mode"))) {
            ObjectNode message = Json.object();
            values.forEach(message::put);
            return Answer.html(200, ConsentPage.postMessage(message));
        }
        String to = integration.redirectUri().toString();
        String more =
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return Answer.empty(302).with("location", to + (to.contains("?") ? "&" : "?") + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
