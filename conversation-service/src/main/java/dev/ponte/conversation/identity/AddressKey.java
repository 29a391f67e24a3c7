package dev.ponte.conversation.identity;

import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One of the names under which a chat is known. */
public record AddressKey(String account, Channel channel, String instance, Kind kind, String value)
        implements Comparable<AddressKey> {

    private static final Comparator<AddressKey> ORDER =
            Comparator.comparing(AddressKey::account)
                    .thenComparing(AddressKey::channel)
                    .thenComparing(AddressKey::instance)
                    .thenComparing(AddressKey::kind)
                    .thenComparing(AddressKey::value);

    /** In the order of trust: when two lead to different conversations, the first wins. */
    public enum Kind {
        PHONE,
        LID,
        CHAT
    }

    /** The keys of an address, the most trusted first. Never empty. */
    public static List<AddressKey> of(String account, ChatAddress chat) {
        List<AddressKey> keys = new ArrayList<>(3);
        String phone = chat.phone();
        if (phone != null) {
            keys.add(new AddressKey(account, chat.channel(), chat.instance(), Kind.PHONE, phone));
        }
        String lid = chat.lid();
        if (lid != null) {
            keys.add(new AddressKey(account, chat.channel(), chat.instance(), Kind.LID, lid));
        }
        String chatId = chat.chatId();
        if (chatId != null) {
            keys.add(new AddressKey(account, chat.channel(), chat.instance(), Kind.CHAT, chatId));
        }
        return keys;
    }

    @Override
    public int compareTo(AddressKey other) {
        return ORDER.compare(this, other);
    }
}
