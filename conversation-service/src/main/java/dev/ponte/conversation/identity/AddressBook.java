package dev.ponte.conversation.identity;

import dev.ponte.events.inbound.ChatAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds the conversation of an address, opens one where there is none, and joins two that prove to
 * be the same, because one delivery names an address of each. Remembers what is new, for the store.
 */
public final class AddressBook {

    private final Map<AddressKey, UUID> known;
    private final Supplier<UUID> newId;
    private final SortedMap<AddressKey, UUID> learned = new TreeMap<>();
    private final Map<UUID, Opened> opened = new LinkedHashMap<>();
    private final Map<UUID, UUID> joined = new LinkedHashMap<>();
    private final Map<UUID, UUID> forward = new HashMap<>();

    /** A conversation that did not exist before. */
    public record Opened(UUID id, String account, ChatAddress chat) {}

    /**
     * @param known what the store has of the addresses concerned
     * @param newId ids for new conversations
     */
    public AddressBook(Map<AddressKey, UUID> known, Supplier<UUID> newId) {
        this.known = new HashMap<>(known);
        this.newId = newId;
    }

    /** The conversation of an address, opened if need be. */
    public UUID resolve(String account, ChatAddress chat) {
        List<AddressKey> keys = AddressKey.of(account, chat);
        Set<UUID> matches = matches(keys);
        UUID id;
        if (matches.isEmpty()) {
            id = newId.get();
            opened.put(id, new Opened(id, account, chat));
        } else {
            id = matches.iterator().next();
            for (UUID other : matches) {
                if (!other.equals(id)) {
                    join(id, other);
                }
            }
        }
        for (AddressKey key : keys) {
            if (!known.containsKey(key)) {
                known.put(key, id);
                learned.put(key, id);
            }
        }
        return id;
    }

    /** The conversation of an address, if there is one; opens none. */
    public Optional<UUID> find(String account, ChatAddress chat) {
        return matches(AddressKey.of(account, chat)).stream().findFirst();
    }

    /** Where a conversation went that was joined to another; itself otherwise. */
    public UUID current(UUID id) {
        UUID next = forward.get(id);
        return next == null ? id : current(next);
    }

    /** Conversations to create. */
    public List<Opened> opened() {
        return List.copyOf(opened.values());
    }

    /** Addresses to add, in a fixed order, so that two writers cannot wait for each other. */
    public SortedMap<AddressKey, UUID> learned() {
        return learned;
    }

    /** Stored conversations that became part of another: from → into. */
    public Map<UUID, UUID> joined() {
        return Map.copyOf(joined);
    }

    private Set<UUID> matches(List<AddressKey> keys) {
        Set<UUID> matches = new LinkedHashSet<>();
        for (AddressKey key : keys) {
            UUID id = known.get(key);
            if (id != null) {
                matches.add(id);
            }
        }
        return matches;
    }

    private void join(UUID into, UUID from) {
        known.replaceAll((key, id) -> id.equals(from) ? into : id);
        learned.replaceAll((key, id) -> id.equals(from) ? into : id);
        forward.put(from, into);
        if (opened.remove(from) == null) {
            joined.put(from, into);
        }
    }
}
