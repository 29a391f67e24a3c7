package dev.ponte.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.config.Secret;
import dev.ponte.gateway.config.ZapiSource;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.zapi.ZapiParser;
import java.util.List;
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
    public Verdict judge(Delivery delivery) {
        List<ZapiSource> holders = Door.holders(sources, delivery.credentials().secret());
        if (holders.isEmpty()) {
            return new Verdict.Refused(null, Refusal.WRONG_SECRET);
        }
        if (delivery.body().length > limits.maxBody()) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.TOO_LARGE);
        }
        return switch (json.object(delivery.body())) {
            case Decoded.Body<JsonNode>(JsonNode body) -> judge(delivery, body, holders);
            case Decoded.Unreadable<JsonNode>(Decoded.Defect defect) ->
                    new Verdict.Refused(Door.soleAccount(holders), Refusal.of(defect));
        };
    }

    private static Verdict judge(Delivery delivery, JsonNode body, List<ZapiSource> holders) {
        ZapiSource source = sender(body, holders);
        if (source == null) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.FOREIGN_INSTANCE);
        }
        if (!tokenFits(source, delivery.credentials().zapiToken())) {
            return new Verdict.Refused(source.account(), Refusal.WRONG_TOKEN);
        }
        ZapiParser parser = new ZapiParser(source.instanceId());
        return Verdict.of(source.account(), parser.parse(body, delivery.receivedAt()));
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
