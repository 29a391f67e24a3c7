package dev.ponte.sandbox.kommo.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The chats that have been opened. */
public final class Chats {
    private static final int MOST = 50_000;

    private final Map<Long, Chat> open =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Chat> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * Opens a chat, unless it is open.
     *
     * @return the chat that was open before
     */
    public synchronized Optional<Chat> open(Chat chat) {
        return Optional.ofNullable(open.putIfAbsent(chat.leadId(), chat));
    }

    public synchronized void clear() {
        open.clear();
    }
}
