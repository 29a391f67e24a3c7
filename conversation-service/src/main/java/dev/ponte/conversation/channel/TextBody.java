package dev.ponte.conversation.channel;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.conversation.channel.SendException.Kind;
import java.util.regex.Pattern;

/** The body of {@code POST send-text}. Pure. */
final class TextBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{8,15}|[0-9]{5,25}@lid|[0-9]{5,25}(-[0-9]{5,25})?-group");

    private TextBody() {}

    /**
     * @throws SendException for an address or a text that Z-API would refuse
     */
    static String of(Outgoing message) {
        if (!ADDRESS.matcher(message.address()).matches()) {
            throw new SendException(Kind.PERMANENT, "address_invalid");
        }
        if (message.text().isBlank()) {
            throw new SendException(Kind.PERMANENT, "text_blank");
        }
        ObjectNode body = JSON.createObjectNode();
        body.put("phone", message.address());
        body.put("message", message.text());
        if (message.quotedMessageId() != null) {
            body.put("messageId", message.quotedMessageId());
        }
        return body.toString();
    }
}
