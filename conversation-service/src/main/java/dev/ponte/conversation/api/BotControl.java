package dev.ponte.conversation.api;

import dev.ponte.conversation.channel.DefaultInstance;
import dev.ponte.conversation.identity.AddressBook;
import dev.ponte.conversation.identity.AddressKey;
import dev.ponte.conversation.reply.ReplyAlarm;
import dev.ponte.conversation.store.ConcurrentChangeException;
import dev.ponte.conversation.store.ConversationFinder;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applies a fact to all conversations that a request means. */
@ApplicationScoped
class BotControl {

    private final ConversationFinder finder;
    private final Conversations conversations;
    private final DefaultInstance instances;
    private final Outbox outbox;
    private final ReplyAlarm alarm;
    private final Talk talk;
    private final Clock clock;

    BotControl(
            ConversationFinder finder,
            Conversations conversations,
            DefaultInstance instances,
            Outbox outbox,
            ReplyAlarm alarm,
            Talk talk,
            Clock clock) {
        this.finder = finder;
        this.conversations = conversations;
        this.instances = instances;
        this.outbox = outbox;
        this.alarm = alarm;
        this.talk = talk;
        this.clock = clock;
    }

    /**
     * Applies {@code fact}; empty only looks.
     *
     * @return each conversation's state after it; fails with a 404 problem when there is none
     */
    Uni<List<BotState>> apply(String account, Target target, Optional<Fact> fact) {
        Instant now = clock.instant();
        return outbox.transaction(tx -> apply(tx, account, target, fact, now))
                .onFailure(ConcurrentChangeException.class)
                .retry()
                .atMost(3);
    }

    private Uni<List<BotState>> apply(
            SqlConnection tx, String account, Target target, Optional<Fact> fact, Instant now) {
        return find(tx, account, target)
                .chain(
                        ids ->
                                ids.isEmpty() && fact.isPresent()
                                        ? open(tx, account, target, now)
                                        : conversations.lock(tx, ids).map(found -> found.values()))
                .invoke(BotControl::requireSome)
                .invoke(
                        found ->
                                fact.ifPresent(
                                        what -> found.forEach(open -> open.apply(talk, what, now))))
                .call(
                        found ->
                                fact.isPresent()
                                        ? conversations.save(tx, found)
                                        : Uni.createFrom().voidItem())
                .invoke(alarm::changed)
                .map(found -> found.stream().map(BotState::of).toList());
    }

    private Uni<List<UUID>> find(SqlConnection tx, String account, Target target) {
        return switch (target) {
            case Target.ById byId -> finder.byId(tx, account, byId.id());
            case Target.ByContact contact -> finder.byContact(tx, account, contact.crmContactId());
            case Target.ByLead lead -> finder.byLead(tx, account, lead.crmLeadId());
            case Target.ByPhone phone -> finder.byPhone(tx, account, phone.digits());
        };
    }

    /** A person may take a chat over before the customer's first message. */
    private Uni<Collection<OpenConversation>> open(
            SqlConnection tx, String account, Target target, Instant now) {
        if (!(target instanceof Target.ByPhone phone)) {
            return Uni.createFrom().item(List.of());
        }
        Optional<String> instance = instances.of(account);
        if (instance.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        ChatAddress chat =
                new ChatAddress(Channel.ZAPI, instance.get(), phone.digits(), null, null, null);
        return conversations
                .book(tx, AddressKey.of(account, chat))
                .chain(book -> open(tx, book, account, chat, now));
    }

    private Uni<Collection<OpenConversation>> open(
            SqlConnection tx, AddressBook book, String account, ChatAddress chat, Instant now) {
        UUID id = book.resolve(account, chat);
        return conversations.open(tx, book, Set.of(id), now).map(found -> found.values());
    }

    private static void requireSome(Collection<OpenConversation> found) {
        if (found.isEmpty()) {
            throw new ProblemException(
                    ConversationProblem.NOT_FOUND,
                    new Text(
                            "List them with GET /conversations/active",
                            "Veja a lista em GET /conversations/active"));
        }
    }
}
