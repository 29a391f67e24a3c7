package dev.ponte.conversation.store;

import dev.ponte.conversation.identity.AddressBook;
import dev.ponte.conversation.identity.AddressKey;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.inbound.CrmLink;
import dev.ponte.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Conversations by address or id, locked for the transaction, and written back with all they made.
 */
@ApplicationScoped
public class Conversations {

    private static final String LOCK =
            "SELECT "
                    + ConversationRow.COLUMNS
                    + " FROM conversation c WHERE c.id = ANY($1) ORDER BY c.id FOR UPDATE";

    private final Addresses addresses;
    private final Messages messages;
    private final OwnershipHistory ownership;
    private final Outbox outbox;
    private final TalkMetrics metrics;
    private final Talk talk;

    Conversations(
            Addresses addresses,
            Messages messages,
            OwnershipHistory ownership,
            Outbox outbox,
            TalkMetrics metrics,
            Talk talk) {
        this.addresses = addresses;
        this.messages = messages;
        this.ownership = ownership;
        this.outbox = outbox;
        this.metrics = metrics;
        this.talk = talk;
    }

    /** What the store knows of these addresses. */
    public Uni<AddressBook> book(SqlConnection tx, Collection<AddressKey> keys) {
        return addresses.find(tx, keys).map(known -> new AddressBook(known, UUID::randomUUID));
    }

    /**
     * Locks the conversations of an address book, creates those it opened, and joins those it
     * joined.
     *
     * @param ids stored ones to lock beside the opened ones
     * @return by id; fails with {@link ConcurrentChangeException} when another transaction was
     *     quicker: the work is then to be done again
     */
    public Uni<Map<UUID, OpenConversation>> open(
            SqlConnection tx, AddressBook book, Collection<UUID> ids, Instant now) {
        List<UUID> stored = new ArrayList<>(ids);
        stored.addAll(book.joined().keySet());
        for (AddressBook.Opened opened : book.opened()) {
            stored.remove(opened.id());
        }
        return lock(tx, stored)
                .call(found -> created(tx, book, found, now))
                .call(found -> addresses.add(tx, book.learned()))
                .call(found -> joined(tx, book, found, now));
    }

    /** Locks conversations by id, in id order; those that do not exist are left out. */
    public Uni<Map<UUID, OpenConversation>> lock(SqlConnection tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new LinkedHashMap<>());
        }
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(ids.stream().distinct().toArray(UUID[]::new)))
                .map(Conversations::byId);
    }

    static Map<UUID, OpenConversation> byId(RowSet<Row> rows) {
        Map<UUID, OpenConversation> found = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.getUUID("merged_into") != null) {
                throw new ConcurrentChangeException();
            }
            OpenConversation open = ConversationRow.read(row);
            found.put(open.id(), open);
        }
        return found;
    }

    private Uni<Void> created(
            SqlConnection tx, AddressBook book, Map<UUID, OpenConversation> found, Instant now) {
        List<Tuple> rows = new ArrayList<>();
        for (AddressBook.Opened opened : book.opened()) {
            OpenConversation open =
                    OpenConversation.started(
                            new Chat(
                                    opened.id(),
                                    opened.account(),
                                    opened.chat(),
                                    null,
                                    new CrmLink(null, null, null),
                                    null,
                                    now,
                                    now));
            found.put(open.id(), open);
            rows.add(ConversationRow.insert(open));
        }
        return ConversationRow.INSERTED.run(tx, ConversationRow.INSERT, rows);
    }

    private Uni<Void> joined(
            SqlConnection tx, AddressBook book, Map<UUID, OpenConversation> found, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID from : book.joined().keySet()) {
            UUID into = book.current(from);
            OpenConversation target = found.get(into);
            OpenConversation source = found.remove(from);
            if (target == null || source == null) {
                return Uni.createFrom().failure(new ConcurrentChangeException());
            }
            target.apply(talk, new Fact.Merged(source.state()), now);
            target.absorbed(from, now);
            boolean botOwns = target.state().botOwns();
            long epoch = target.state().ownership().epoch();
            all = all.chain(() -> addresses.join(tx, from, into, botOwns, epoch));
        }
        return all;
    }

    /** Writes all that was gathered. The outbox relay must be woken after the commit. */
    public Uni<Void> save(SqlConnection tx, Collection<OpenConversation> all) {
        return ConversationRow.UPDATED
                .run(
                        tx,
                        ConversationRow.UPDATE,
                        all.stream()
                                .filter(OpenConversation::touched)
                                .map(ConversationRow::update)
                                .toList())
                .chain(() -> messages.insert(tx, all))
                .chain(() -> ownership.insert(tx, all))
                .chain(
                        () ->
                                outbox.append(
                                        tx,
                                        all.stream().flatMap(o -> o.events().stream()).toList()))
                .invoke(() -> all.forEach(metrics::count));
    }
}
