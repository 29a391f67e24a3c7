package dev.ponte.gateway.source.kommo;

import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kommo's webhooks as events: {@code group[action][index]}, several of each in one body. Chat
 * messages become inbound events, all else a {@link dev.ponte.events.crm.CrmEntityChanged}.
 *
 * @param account the account the delivery is from
 */
public record KommoParser(KommoAccount account) {

    private static final String ACCOUNT = "account";
    private static final String MESSAGES = "message";

    /**
     * @param receivedAt stands in where Kommo tells no time
     */
    public Parsed parse(KommoBody body, Instant receivedAt) {
        Collected found = new Collected();
        for (Map.Entry<String, Object> group : body.tree().entries().entrySet()) {
            if (!group.getKey().equals(ACCOUNT) && group.getValue() instanceof PhpArray content) {
                group(group.getKey(), content, receivedAt, found);
            }
        }
        return found.result();
    }

    private void group(String name, PhpArray content, Instant receivedAt, Collected found) {
        if (KommoAction.isKnown(name)) {
            // add[0][…] without a group: a chat template sent to review.
            action(KommoGroup.CHAT_TEMPLATES, name, content, receivedAt, found);
            return;
        }
        for (Map.Entry<String, Object> action : content.entries().entrySet()) {
            action(KommoGroup.named(name), action.getKey(), action.getValue(), receivedAt, found);
        }
    }

    private void action(
            KommoGroup group, String action, Object content, Instant receivedAt, Collected found) {
        for (PhpArray entry : Entries.of(content, group.isKnown())) {
            if (group.name().equals(MESSAGES) && action.equals("add")) {
                found.add(new MessageReader(account).read(entry, receivedAt));
            } else {
                found.add(new EntityReader(account).read(group, action, entry, receivedAt));
            }
        }
    }

    /** What one body gave: its events, and the first reason among entries that gave none. */
    private static final class Collected {
        private final List<SourceEvent> events = new ArrayList<>();
        private @Nullable String reason;

        void add(Parsed parsed) {
            switch (parsed) {
                case Parsed.Accepted accepted -> events.addAll(accepted.events());
                case Parsed.Ignored ignored -> reason = reason == null ? ignored.reason() : reason;
            }
        }

        Parsed result() {
            if (!events.isEmpty()) {
                return new Parsed.Accepted(events);
            }
            return new Parsed.Ignored(reason == null ? "no-entities" : reason);
        }
    }
}
