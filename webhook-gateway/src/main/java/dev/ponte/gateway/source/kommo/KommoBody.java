package dev.ponte.gateway.source.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.Decoded.Defect;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A Kommo delivery, read: a bracketed form as Kommo sends it, or the same as JSON. The first
 * character tells which, not the content type, which proxies and tools change.
 */
public final class KommoBody {

    private final PhpArray tree;

    private KommoBody(PhpArray tree) {
        this.tree = tree;
    }

    public static Decoded<KommoBody> read(byte[] body, Limits limits, JsonBody json) {
        Decoded<PhpArray> tree =
                switch (firstCharacter(body)) {
                    case '{', '[' -> fromJson(json.object(body));
                    case 0 -> new Decoded.Unreadable<>(Defect.MALFORMED);
                    default -> PhpForm.decode(body, limits);
                };
        return switch (tree) {
            case Decoded.Body<PhpArray>(PhpArray array) -> new Decoded.Body<>(new KommoBody(array));
            case Decoded.Unreadable<PhpArray>(Defect defect) -> new Decoded.Unreadable<>(defect);
        };
    }

    /** The numeric account id that the body names, or null. */
    public @Nullable Long accountId() {
        PhpArray account = tree.array("account");
        return account == null ? null : account.number("id");
    }

    /** The subdomain that the body names, or null. */
    public @Nullable String subdomain() {
        PhpArray account = tree.array("account");
        return account == null ? null : account.text("subdomain");
    }

    PhpArray tree() {
        return tree;
    }

    private static int firstCharacter(byte[] body) {
        for (byte b : body) {
            if (b > ' ') {
                return b;
            }
            if (b < 0) {
                return '?';
            }
        }
        return 0;
    }

    private static Decoded<PhpArray> fromJson(Decoded<JsonNode> json) {
        return switch (json) {
            case Decoded.Body<JsonNode>(JsonNode object) ->
                    new Decoded.Body<>(array(object, new PhpArray()));
            case Decoded.Unreadable<JsonNode>(Defect defect) -> new Decoded.Unreadable<>(defect);
        };
    }

    private static PhpArray array(JsonNode node, PhpArray into) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                put(into, Integer.toString(i), node.get(i));
            }
        } else {
            node.properties().forEach(field -> put(into, field.getKey(), field.getValue()));
        }
        return into;
    }

    /** As the form would spell it: no nulls, no empty arrays, booleans as 1 and 0. */
    private static void put(PhpArray into, String key, JsonNode value) {
        String name = CleanText.of(key);
        if (value.isContainerNode()) {
            if (!value.isEmpty()) {
                array(value, into.descend(name));
            }
        } else if (value.isBoolean()) {
            into.putScalar(name, value.booleanValue() ? "1" : "0");
        } else if (!value.isNull()) {
            into.putScalar(name, CleanText.of(value.asText()));
        }
    }
}
