package dev.ponte.gateway.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ponte.kit.mask.Mask;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A body that people may see: shaped as it came, without its secrets, phone numbers masked. What it
 * hides goes by the name of a field where there is one, and by the look of the text everywhere.
 */
final class BodyMask {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String HIDDEN = "****";
    private static final Pattern SECRET =
            Pattern.compile("(?i)token|secret|passw|senha|authorization|signature|api-?_?key");
    private static final Pattern PHONE =
            Pattern.compile("(?i)phone|telefone|celular|whatsapp|lid$");
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ().-]{8,}(?:@[\\w.]+)?");
    private static final Pattern FORM = Pattern.compile("[^=&\\s{}\"]+=.*", Pattern.DOTALL);

    private BodyMask() {}

    static String of(String body) {
        String start = body.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(body);
        }
        return FORM.matcher(body).matches() ? form(body) : Mask.text(body);
    }

    private static String json(String body) {
        try {
            return JSON.writeValueAsString(masked("", JSON.readTree(body)));
        } catch (JsonProcessingException cutOrBroken) {
            return Mask.text(body);
        }
    }

    private static JsonNode masked(String name, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                object.properties()
                        .forEach(field -> field.setValue(masked(field.getKey(), field.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, masked(name, array.get(i)));
                }
                yield array;
            }
            default -> scalar(name, value);
        };
    }

    private static JsonNode scalar(String name, JsonNode value) {
        if (value.isNull() || value.isBoolean()) {
            return value;
        }
        String text = value.asText();
        String masked = masked(name, text);
        // What hides nothing keeps its type.
        return masked.equals(text) ? value : TextNode.valueOf(masked);
    }

    private static String form(String body) {
        return Pattern.compile("&")
                .splitAsStream(body)
                .map(BodyMask::pair)
                .collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return Mask.text(pair);
        }
        String value = pair.substring(equals + 1);
        try {
            String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            String masked = masked(lastKey(pair.substring(0, equals)), decoded);
            return pair.substring(0, equals + 1)
                    + (masked.equals(decoded)
                            ? value
                            : URLEncoder.encode(masked, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return pair.substring(0, equals + 1) + Mask.text(value);
        }
    }

    /** Of {@code message[add][0][client_token]} the last name. */
    private static String lastKey(String key) {
        String plain = URLDecoder.decode(key, StandardCharsets.UTF_8);
        int open = plain.lastIndexOf('[');
        return open < 0 ? plain : plain.substring(open + 1);
    }

    private static String masked(String name, String text) {
        if (SECRET.matcher(name).find()) {
            return text.isEmpty() ? text : HIDDEN;
        }
        if (PHONE.matcher(name).find() && NUMBER.matcher(text).matches()) {
            return Mask.phone(text);
        }
        return Mask.text(text);
    }
}
