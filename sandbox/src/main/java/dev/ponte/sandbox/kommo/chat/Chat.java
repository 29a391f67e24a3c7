package dev.ponte.sandbox.kommo.chat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's chat in Kommo. Its ids follow from the lead's, so they are the same after a restart.
 *
 * @param leadId the lead; of a chat without one, the lead its unsorted entry holds
 * @param linked whether the chat hangs on the lead, or still is an incoming lead
 */
public record Chat(
        long leadId, boolean linked, String name, @Nullable String phone, String origin) {
    private static final long CONTACTS_FROM = 10_000_000;
    private static final long TALKS_FROM = 1_000;

    /** The same chat when somebody has taken the lead. */
    public Chat taken() {
        return new Chat(leadId, true, name, phone, origin);
    }

    public long contactId() {
        return leadId + CONTACTS_FROM;
    }

    public long talkId() {
        return leadId % CONTACTS_FROM + TALKS_FROM;
    }

    public UUID chatId() {
        return uuid("chat");
    }

    UUID authorId() {
        return uuid("author");
    }

    public String unsortedUid() {
        return uuid("unsorted").toString().replace("-", "").substring(0, 20);
    }

    private UUID uuid(String of) {
        return UUID.nameUUIDFromBytes((of + ":" + leadId).getBytes(StandardCharsets.UTF_8));
    }
}
