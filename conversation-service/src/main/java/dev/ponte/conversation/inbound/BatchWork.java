package dev.ponte.conversation.inbound;

import dev.ponte.conversation.identity.AddressBook;
import dev.ponte.conversation.store.ChannelMessageId;
import dev.ponte.conversation.store.Messages.Known;
import dev.ponte.conversation.store.NewMessage;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Statuses.Told;
import dev.ponte.conversation.talk.ChatCommand;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.conversation.OwnershipCause;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageTyped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies a batch of events, in order, to the conversations that were loaded for it. Touches no
 * database: it gathers what is to be written.
 */
final class BatchWork {

    /** An edit, a revocation or a failed send, to be written after the messages themselves. */
    sealed interface Afterthought {
        record Edit(long seq, @Nullable String text, Instant at) implements Afterthought {}

        record Revoke(long seq, Instant at) implements Afterthought {}

        record Failed(long seq, String error) implements Afterthought {}
    }

    private final Talk talk;
    private final AddressBook book;
    private final Map<UUID, OpenConversation> conversations;
    private final Map<ChannelMessageId, Known> known;
    private final Iterator<Long> seqs;
    private final Instant now;
    private final List<Told> statuses = new ArrayList<>();
    private final List<Afterthought> afterthoughts = new ArrayList<>();
    private final List<Incoming> connections = new ArrayList<>();

    BatchWork(
            Talk talk,
            AddressBook book,
            Map<UUID, OpenConversation> conversations,
            Map<ChannelMessageId, Known> known,
            Iterator<Long> seqs,
            Instant now) {
        this.talk = talk;
        this.book = book;
        this.conversations = conversations;
        this.known = known;
        this.seqs = seqs;
        this.now = now;
    }

    void apply(Incoming incoming) {
        switch (incoming.event()) {
            case MessageReceived received -> received(incoming, received);
            case MessageTyped typed -> typed(incoming, typed);
            case MessageStatusChanged status -> status(incoming, status);
            case MessageEdited edited -> edited(incoming, edited);
            case MessageRevoked revoked -> revoked(incoming, revoked);
            case MessageReacted _ -> {
                // Nothing follows from a reaction; it stays readable on the topic.
            }
            case ChannelConnectionChanged _ -> connections.add(incoming);
        }
    }

    private void received(Incoming incoming, MessageReceived received) {
        ChannelMessageId id = id(incoming.account(), received.chat(), received.messageId());
        if (known.containsKey(id)) {
            return;
        }
        OpenConversation open = open(incoming, received.chat());
        open.learn(
                received.chat(),
                received.authorName(),
                received.crm(),
                incoming.traceparent(),
                now);
        long seq = seqs.next();
        open.record(
                new NewMessage(
                        seq,
                        Author.CUSTOMER,
                        received.authorName(),
                        received.content(),
                        received.messageId(),
                        received.quotedMessageId(),
                        notAfterNow(received.sentAt()),
                        null),
                now);
        remember(id, seq, open, Author.CUSTOMER);
        if (answerable(received.chat())) {
            open.apply(talk, new Fact.CustomerWrote(seq), now);
        }
    }

    private void typed(Incoming incoming, MessageTyped typed) {
        ChannelMessageId id = id(incoming.account(), typed.chat(), typed.messageId());
        if (known.containsKey(id)) {
            return;
        }
        OpenConversation open = open(incoming, typed.chat());
        open.learn(typed.chat(), null, typed.crm(), incoming.traceparent(), now);
        String by = typed.person().name();
        long seq = seqs.next();
        Fact fact =
                ChatCommand.parse(typed.content().text())
                        .<Fact>map(
                                command ->
                                        switch (command) {
                                            case TAKE_OVER ->
                                                    new Fact.TakeOver(
                                                            OwnershipCause.CHAT_COMMAND, by, null);
                                            case HAND_BACK ->
                                                    new Fact.HandBack(
                                                            OwnershipCause.CHAT_COMMAND, by);
                                        })
                        .orElseGet(
                                () -> new Fact.PersonWrote(seq, cause(typed.person().where()), by));
        open.apply(talk, fact, now);
        open.record(
                new NewMessage(
                        seq,
                        Author.PERSON,
                        by,
                        typed.content(),
                        typed.messageId(),
                        null,
                        notAfterNow(typed.sentAt()),
                        null),
                now);
        remember(id, seq, open, Author.PERSON);
    }

    private void status(Incoming incoming, MessageStatusChanged status) {
        UUID conversation =
                book.find(incoming.account(), status.chat()).map(book::current).orElse(null);
        for (String messageId : status.messageIds()) {
            ChannelMessageId id = id(incoming.account(), status.chat(), messageId);
            statuses.add(new Told(id, conversation, status.status(), status.error(), status.at()));
            Known message = known.get(id);
            if (status.status() == MessageStatusChanged.Status.FAILED && message != null) {
                failed(message, Objects.requireNonNullElse(status.error(), "delivery-failed"));
            }
        }
    }

    private void failed(Known message, String error) {
        if (message.author() != Author.BOT) {
            return;
        }
        afterthoughts.add(new Afterthought.Failed(message.seq(), error));
        OpenConversation open = conversations.get(book.current(message.conversationId()));
        if (open != null && open.state().ownership().epoch() == message.epoch()) {
            open.apply(talk, new Fact.SendFailed(message.answer()), now);
        }
    }

    private void edited(Incoming incoming, MessageEdited edited) {
        Known message = known.get(id(incoming.account(), edited.chat(), edited.messageId()));
        if (message == null) {
            return;
        }
        afterthoughts.add(
                new Afterthought.Edit(message.seq(), edited.content().text(), edited.at()));
        OpenConversation open = conversations.get(book.current(message.conversationId()));
        if (open != null && !edited.fromTeam() && answerable(edited.chat())) {
            open.apply(talk, new Fact.CustomerEdited(message.seq()), now);
        }
    }

    private void revoked(Incoming incoming, MessageRevoked revoked) {
        Known message = known.get(id(incoming.account(), revoked.chat(), revoked.messageId()));
        if (message != null) {
            afterthoughts.add(new Afterthought.Revoke(message.seq(), revoked.at()));
        }
    }

    private OpenConversation open(Incoming incoming, ChatAddress chat) {
        UUID id = book.find(incoming.account(), chat).map(book::current).orElseThrow();
        return Objects.requireNonNull(conversations.get(id), "the chat was not loaded");
    }

    /** A channel's clock may be ahead of ours; nothing is read before it was written. */
    private Instant notAfterNow(Instant sentAt) {
        return sentAt.isAfter(now) ? now : sentAt;
    }

    private void remember(ChannelMessageId id, long seq, OpenConversation open, Author author) {
        known.put(id, new Known(seq, open.id(), author, open.state().ownership().epoch(), null));
    }

    /** Where the bot has a way to answer. Elsewhere people answer, and we only keep the record. */
    private static boolean answerable(ChatAddress chat) {
        return chat.channel() == Channel.ZAPI;
    }

    private static OwnershipCause cause(MessageTyped.Where where) {
        return switch (where) {
            case PHONE -> OwnershipCause.PHONE;
            case KOMMO -> OwnershipCause.KOMMO_CHAT;
            case CHATWOOT -> OwnershipCause.CHATWOOT;
            case OTHER -> OwnershipCause.OTHER;
        };
    }

    static ChannelMessageId id(String account, ChatAddress chat, String messageId) {
        return new ChannelMessageId(account, chat.channel(), chat.instance(), messageId);
    }

    List<Told> statuses() {
        return statuses;
    }

    List<Afterthought> afterthoughts() {
        return afterthoughts;
    }

    List<Incoming> connections() {
        return connections;
    }
}
