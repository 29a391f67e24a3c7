package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.source.Parsed;
import java.time.Instant;
import java.util.Locale;

/**
 * Z-API's callbacks as events. All callbacks may go to one URL, so the body's {@code type} decides,
 * never the path.
 *
 * @param instance the Z-API instance the delivery is from
 */
public record ZapiParser(String instance) {

    /**
     * @param body a JSON object
     * @param receivedAt stands in where Z-API tells no time
     */
    public Parsed parse(JsonNode body, Instant receivedAt) {
        String type = Json.text(body, "type");
        if (type == null) {
            return new Parsed.Ignored("unknown-type");
        }
        // The documentation spells ReceivedCallBack once.
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "receivedcallback" -> new ReceivedCallback(instance).parse(body, receivedAt);
            case "deliverycallback" -> new StatusCallback(instance).delivery(body, receivedAt);
            case "messagestatuscallback" -> new StatusCallback(instance).status(body, receivedAt);
            case "connectedcallback" ->
                    new ConnectionCallback(instance).parse(body, true, receivedAt);
            case "disconnectedcallback" ->
                    new ConnectionCallback(instance).parse(body, false, receivedAt);
            case "presencechatcallback" -> new Parsed.Ignored("presence");
            default -> new Parsed.Ignored("unknown-type");
        };
    }
}
