package dev.ponte.conversation.inbound;

import dev.ponte.conversation.identity.AddressBook;
import dev.ponte.conversation.identity.AddressKey;
import dev.ponte.conversation.inbound.BatchWork.Afterthought;
import dev.ponte.conversation.store.ChannelMessageId;
import dev.ponte.conversation.store.Connections;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.Messages;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Sends;
import dev.ponte.conversation.store.Statuses;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.kit.consume.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a batch does inside its transaction: load, decide, write. */
@ApplicationScoped
class InboundHandler {

    private final Conversations conversations;
    private final Messages messages;
    private final Statuses statuses;
    private final Sends sends;
    private final Connections connections;
    private final Talk talk;
    private final Clock clock;

    InboundHandler(
            Conversations conversations,
            Messages messages,
            Statuses statuses,
            Sends sends,
            Connections connections,
            Talk talk,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.statuses = statuses;
        this.sends = sends;
        this.connections = connections;
        this.talk = talk;
        this.clock = clock;
    }

    /** Handles events not seen before; answers with the conversations they changed. */
    Uni<Collection<OpenConversation>> handle(SqlConnection tx, List<Received> batch) {
        List<Incoming> events =
                batch.stream().flatMap(received -> Incoming.of(received.event()).stream()).toList();
        return apply(tx, events, clock.instant());
    }

    private Uni<Collection<OpenConversation>> apply(
            SqlConnection tx, List<Incoming> events, Instant now) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return conversations.book(tx, keys(events)).chain(book -> load(tx, book, events, now));
    }

    private Uni<Collection<OpenConversation>> load(
            SqlConnection tx, AddressBook book, List<Incoming> events, Instant now) {
        return conversations
                .open(tx, book, resolve(book, events), now)
                .chain(loaded -> decide(tx, book, loaded, events, now));
    }

    private Uni<Collection<OpenConversation>> decide(
            SqlConnection tx,
            AddressBook book,
            Map<UUID, OpenConversation> loaded,
            List<Incoming> events,
            Instant now) {
        int newMessages = (int) events.stream().filter(Incoming::isMessage).count();
        return messages.known(tx, messageIds(events))
                .chain(
                        known ->
                                messages.nextSeqs(tx, newMessages)
                                        .map(
                                                seqs ->
                                                        new BatchWork(
                                                                talk,
                                                                book,
                                                                loaded,
                                                                known,
                                                                seqs.iterator(),
                                                                now)))
                .invoke(work -> events.forEach(work::apply))
                .call(() -> conversations.save(tx, loaded.values()))
                .call(work -> statuses.raise(tx, work.statuses()))
                .call(work -> write(tx, work))
                .map(_ -> loaded.values());
    }

    private Uni<Void> write(SqlConnection tx, BatchWork work) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Afterthought afterthought : work.afterthoughts()) {
            all = all.chain(() -> write(tx, afterthought));
        }
        for (Incoming incoming : work.connections()) {
            all = all.chain(() -> write(tx, incoming));
        }
        return all;
    }

    private Uni<Void> write(SqlConnection tx, Afterthought afterthought) {
        return switch (afterthought) {
            case Afterthought.Edit edit -> messages.edit(tx, edit.seq(), edit.text(), edit.at());
            case Afterthought.Revoke revoke -> messages.revoke(tx, revoke.seq(), revoke.at());
            case Afterthought.Failed failed -> sends.fail(tx, failed.seq(), failed.error());
        };
    }

    private Uni<Void> write(SqlConnection tx, Incoming incoming) {
        ChannelConnectionChanged changed = (ChannelConnectionChanged) incoming.event();
        return connections.set(
                tx,
                incoming.account(),
                changed.channel(),
                changed.instance(),
                changed.connected(),
                changed.reason(),
                changed.at());
    }

    private static Set<AddressKey> keys(List<Incoming> events) {
        Set<AddressKey> keys = new HashSet<>();
        for (Incoming event : events) {
            ChatAddress chat = event.chat();
            if (chat != null) {
                keys.addAll(AddressKey.of(event.account(), chat));
            }
        }
        return keys;
    }

    private static Set<UUID> resolve(AddressBook book, List<Incoming> events) {
        Set<UUID> ids = new HashSet<>();
        for (Incoming event : events) {
            ChatAddress chat = event.chat();
            if (chat != null && event.isMessage()) {
                ids.add(book.resolve(event.account(), chat));
            } else if (chat != null && event.mayDecide()) {
                book.find(event.account(), chat).ifPresent(ids::add);
            }
        }
        Set<UUID> current = new HashSet<>();
        ids.forEach(id -> current.add(book.current(id)));
        return current;
    }

    private static Set<ChannelMessageId> messageIds(List<Incoming> events) {
        Set<ChannelMessageId> ids = new HashSet<>();
        for (Incoming event : events) {
            ChatAddress chat = event.chat();
            if (chat != null) {
                for (String id : event.messageIds()) {
                    ids.add(BatchWork.id(event.account(), chat, id));
                }
            }
        }
        return ids;
    }
}
