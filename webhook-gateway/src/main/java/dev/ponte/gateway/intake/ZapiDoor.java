package dev.ponte.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.config.Secret;
import dev.ponte.gateway.config.ZapiSource;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.zapi.ZapiParser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Z-API: JSON, no signature; a secret, the instance id, and a token it sends without saying so. */
final class ZapiDoor implements Door {

    private final List<ZapiSource> sources;
    private final Limits limits;
    private final JsonBody json;

    ZapiDoor(List<ZapiSource> sources, Limits limits) {
        this.sources = List.copyOf(sources);
        this.limits = limits;
        this.json = new JsonBody(limits);
    }

    @Override
    public String source() {
        return "zapi";
    }

    @Override
    public boolean countsFailures() {
        return false;
    }

    @Override
    public Verdict judge(Delivery delivery) {
        List<ZapiSource> holders = Door.holders(sources, delivery.credentials().secret());
        if (holders.isEmpty()) {
            return new Verdict.Refused(null, Refusal.WRONG_SECRET);
        }
        String token = delivery.credentials().zapiToken();
        return judge(
                delivery.body(),
                delivery.receivedAt(),
                holders,
                source -> tokenFits(source, token));
    }

    @Override
    public Optional<Verdict> judgeAgain(Rereading.Stored stored) {
        List<ZapiSource> own = Door.of(stored.account(), sources);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(judge(stored.body(), stored.receivedAt(), own, source -> true));
    }

    private Verdict judge(
            byte[] raw,
            Instant receivedAt,
            List<ZapiSource> holders,
            Predicate<ZapiSource> proves) {
        if (raw.length > limits.maxBody()) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.TOO_LARGE);
        }
        return switch (json.object(raw)) {
            case Decoded.Body<JsonNode>(JsonNode body) -> judge(body, receivedAt, holders, proves);
            case Decoded.Unreadable<JsonNode>(Decoded.Defect defect) ->
                    new Verdict.Refused(Door.soleAccount(holders), Refusal.of(defect));
        };
    }

    private static Verdict judge(
            JsonNode body,
            Instant receivedAt,
            List<ZapiSource> holders,
            Predicate<ZapiSource> proves) {
        ZapiSource source = sender(body, holders);
        if (source == null) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.FOREIGN_INSTANCE);
        }
        if (!proves.test(source)) {
            return new Verdict.Refused(source.account(), Refusal.WRONG_TOKEN);
        }
        ZapiParser parser = new ZapiParser(source.instanceId());
        return Verdict.of(source.account(), parser.parse(body, receivedAt));
    }

    /** The instance that the body names; a body that names none is of a secret's only instance. */
    private static @Nullable ZapiSource sender(JsonNode body, List<ZapiSource> holders) {
        JsonNode named = body.get("instanceId");
        if (named == null || named.isNull()) {
            return holders.size() == 1 ? holders.getFirst() : null;
        }
        String instanceId = named.asText();
        for (ZapiSource holder : holders) {
            if (holder.instanceId().equals(instanceId)) {
                return holder;
            }
        }
        return null;
    }

    private static boolean tokenFits(ZapiSource source, @Nullable String presented) {
        Secret token = source.token();
        if (presented == null) {
            return !source.strictToken();
        }
        return token == null || token.matches(presented);
    }
}
