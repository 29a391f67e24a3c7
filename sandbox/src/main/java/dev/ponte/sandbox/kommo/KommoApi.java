package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.kommo.hal.Params;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.limit.Gate;
import dev.ponte.sandbox.kommo.limit.Verdict;
import dev.ponte.sandbox.kommo.oauth.ConsentEndpoint;
import dev.ponte.sandbox.kommo.oauth.Holder;
import dev.ponte.sandbox.kommo.oauth.TokenBook;
import dev.ponte.sandbox.kommo.oauth.TokenEndpoint;
import java.util.List;
import java.util.Optional;

/** Answers calls to Kommo: whose account, whose token, how often, paid or not, and then what. */
final class KommoApi {
    private static final List<String> WHEREABOUTS =
            List.of("oauth2/account/current/subdomain", "oauth2/account/subdomain");

    private final Tenants tenants;
    private final TokenBook tokens;
    private final TokenEndpoint exchange;
    private final ConsentEndpoint consent;
    private final Gate gate;
    private final CallRules rules;

    KommoApi(
            Tenants tenants,
            TokenBook tokens,
            TokenEndpoint exchange,
            ConsentEndpoint consent,
            Gate gate,
            CallRules rules) {
        this.tenants = tenants;
        this.tokens = tokens;
        this.exchange = exchange;
        this.consent = consent;
        this.gate = gate;
        this.rules = rules;
    }

    Answer answer(Call call) {
        try {
            return route(call, call.segments());
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private Answer route(Call call, List<String> path) {
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (first) {
            case "oauth" -> consent.answer(call);
            case "oauth2" ->
                    WHEREABOUTS.contains(String.join("/", path))
                            ? exchange.whereabouts(call)
                            : unknown(call);
            case "api" -> ofAnyAccount(call, path);
            default ->
                    tenants.find(first)
                            .map(tenant -> ofAccount(call, tenant, path.subList(1, path.size())))
                            .orElseGet(() -> unknown(call));
        };
    }

    private static Answer unknown(Call call) {
        return Problems.notFound("Cannot %s %s".formatted(call.method(), call.path()));
    }

    /** The address that is no account's: the token says whose it is. */
    private Answer ofAnyAccount(Call call, List<String> path) {
        return TokenEndpoint.bearer(call)
                .flatMap(tokens::check)
                .flatMap(holder -> tenants.byId(holder.accountId()))
                .map(tenant -> ofAccount(call, tenant, path))
                .orElseGet(Problems::unauthorized);
    }

    private Answer ofAccount(Call call, Tenant tenant, List<String> path) {
        String whole = String.join("/", path);
        if (whole.equals("oauth2/access_token")) {
            return exchange.exchange(call, tenant.account());
        }
        if (WHEREABOUTS.contains(whole)) {
            return exchange.whereabouts(call);
        }
        boolean bots = whole.equals("api/v2/salesbot/run");
        boolean v4 = whole.startsWith("api/v4/") && path.size() > 2;
        return bots || v4 ? guarded(call, tenant, path, bots) : unknown(call);
    }

    private Answer guarded(Call call, Tenant tenant, List<String> path, boolean bots) {
        Optional<Holder> holder = holder(call, tenant);
        long accountId = tenant.account().id();
        if (holder.isEmpty()) {
            gate.arriveUnknown(accountId);
            return Problems.unauthorized();
        }
        Verdict verdict = gate.arrive(accountId, rules.caller(call, holder.get()));
        if (verdict == Verdict.REFUSED) {
            return rules.tooMany();
        }
        if (verdict == Verdict.BLOCKED) {
            return Problems.blocked();
        }
        if (!tenant.account().paid()) {
            return Problems.paymentRequired();
        }
        Request request = request(call, tenant, path, holder.get());
        synchronized (tenant) {
            return bots ? tenant.api().startBots(request) : tenant.api().answer(request);
        }
    }

    private Optional<Holder> holder(Call call, Tenant tenant) {
        Optional<String> token = TokenEndpoint.bearer(call);
        if (token.isPresent() && rules.isConfigured(token.get())) {
            return Optional.of(tenant.account())
                    .filter(rules::configuredFor)
                    .map(rules::configuredHolder);
        }
        return token.flatMap(tokens::check)
                .filter(known -> known.accountId() == tenant.account().id());
    }

    private Request request(Call call, Tenant tenant, List<String> path, Holder holder) {
        return new Request(
                call.method(),
                rules.base(call, tenant.account()),
                List.copyOf(path.subList(2, path.size())),
                call.query(),
                Params.of(call.query()),
                call.body(),
                holder.userId(),
                call.at());
    }
}
