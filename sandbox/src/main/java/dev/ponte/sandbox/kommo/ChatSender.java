package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.kommo.chat.Chat;
import dev.ponte.sandbox.kommo.chat.ChatHooks;
import dev.ponte.sandbox.kommo.chat.ChatMessage;
import dev.ponte.sandbox.kommo.chat.Places;
import dev.ponte.sandbox.kommo.entity.Talk;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import dev.ponte.sandbox.webhook.Receipt;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets customers write: what they write is in the account, and the account tells of it. */
@Singleton
final class ChatSender {
    private final KommoConfig config;
    private final SandboxClock clock;

    ChatSender(KommoConfig config, SandboxClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A customer writes; done when the first try of every webhook is over, one after the other. */
    Future<List<Sent>> receive(Tenant tenant, Chat chat, ChatMessage message) {
        List<Sent> sent = new ArrayList<>();
        Future<Void> story = Future.succeededFuture();
        for (Hook hook : written(tenant, chat, message)) {
            story =
                    story.compose(before -> tenant.sender().send(hook))
                            .onSuccess(
                                    receipts ->
                                            receipts.forEach(
                                                    each -> sent.add(new Sent(hook.group(), each))))
                            .mapEmpty();
        }
        return story.map(done -> List.copyOf(sent));
    }

    private List<Hook> written(Tenant tenant, Chat chat, ChatMessage message) {
        Instant at = clock.instant();
        long now = at.getEpochSecond();
        synchronized (tenant) {
            boolean opens = tenant.chats().open(chat).isEmpty();
            if (opens) {
                open(tenant, chat, now);
            }
            boolean taken = !opens && !tenant.entities().desk().incoming(chat.leadId());
            tenant.entities()
                    .desk()
                    .wrote(
                            chat.talkId(),
                            chat.leadId(),
                            message.id(),
                            message.type().equals("incoming"),
                            now);
            ChatHooks hooks =
                    new ChatHooks(
                            new HookHead(tenant.account(), config.domain()),
                            Places.of(tenant.configuration()),
                            config.messageFirst());
            return hooks.of(taken ? chat.taken() : chat, message, opens, at);
        }
    }

    private static void open(Tenant tenant, Chat chat, long now) {
        Talk talk =
                new Talk(
                        chat.talkId(),
                        chat.chatId().toString(),
                        chat.contactId(),
                        chat.leadId(),
                        chat.origin(),
                        true,
                        now,
                        now);
        tenant.entities()
                .desk()
                .opened(
                        talk,
                        chat.leadId(),
                        chat.linked() ? null : chat.unsortedUid(),
                        chat.name(),
                        chat.phone());
    }

    /**
     * A webhook that was sent, or not.
     *
     * @param event for example {@code message[add]}
     */
    record Sent(String event, Receipt receipt) {}
}
