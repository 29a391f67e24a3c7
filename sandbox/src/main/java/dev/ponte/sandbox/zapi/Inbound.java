package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message to be received: a customer writes, or the seller types on the connected phone.
 *
 * @param phone the customer's number, digits
 * @param text what is written; this or {@code audio}
 * @param audio URL of a recording, or the words a made-up recording says
 * @param messageId WhatsApp id; made up when null
 * @param name the customer's name
 * @param fromMe true = sent by the connected number
 * @param fromApi true = sent through the API; only with {@code fromMe}
 * @param lid {@code chatLid}; null = made from the number, empty = none
 * @param waAddress what stands in {@code phone}; null = {@code phone} itself
 * @param fields put over the callback as they are, for what has no name here
 */
record Inbound(
        String phone,
        @Nullable String text,
        @Nullable String audio,
        @Nullable String messageId,
        @Nullable String name,
        boolean fromMe,
        boolean fromApi,
        @Nullable String lid,
        @Nullable String waAddress,
        @Nullable ObjectNode fields) {

    Inbound {
        if (phone == null || phone.isBlank()) {
            throw new IllegalArgumentException("phone is required");
        }
        if ((text == null) == (audio == null)) {
            throw new IllegalArgumentException("either text or audio is required");
        }
    }

    @Nullable String chatLid() {
        if (lid == null) {
            return Numbers.lid(phone);
        }
        return lid.isEmpty() ? null : lid;
    }
}
