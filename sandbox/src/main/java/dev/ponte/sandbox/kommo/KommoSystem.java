package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import dev.ponte.sandbox.webhook.Courier;
import dev.ponte.sandbox.webhook.Receipt;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kommo as a whole. So far it speaks only (webhooks); a call to its API is written into the journal
 * and answered with 501, which says so.
 */
@Singleton
final class KommoSystem implements OutsideSystem, Resettable {
    private final KommoConfig config;
    private final SandboxClock clock;
    private final Chats chats = new Chats();
    private final ChatHooks hooks;
    private final HookSender sender;

    KommoSystem(KommoConfig config, Courier courier, Faults faults, SandboxClock clock) {
        this.config = config;
        this.clock = clock;
        this.hooks =
                new ChatHooks(
                        config.accountId(),
                        config.subdomain(),
                        config.domain(),
                        config.messageFirst());
        this.sender = new HookSender(config, courier, faults, clock);
    }

    @Override
    public String name() {
        return "kommo";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        return problem(501, "Not Implemented", "The sandbox does not play Kommo's API yet.");
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return switch (kind) {
            case TOO_MANY -> problem(429, "Too many requests", "Rate limit");
            case UNAUTHORIZED -> problem(401, "Unauthorized", "Token is not valid");
            case FORBIDDEN_HTML ->
                    Answer.html(403, "<html><body><h1>403 Forbidden</h1></body></html>");
            default -> problem(500, "Internal Server Error", "");
        };
    }

    private static Answer problem(int status, String title, String detail) {
        return Answer.json(status, Map.of("title", title, "status", status, "detail", detail))
                .with("content-type", "application/problem+json");
    }

    /** A customer writes; done when the first try of every webhook is over, one after the other. */
    Future<List<Sent>> receive(Chat chat, ChatMessage message) {
        boolean opens = chats.open(chat).isEmpty();
        List<Sent> sent = new ArrayList<>();
        Future<Void> story = Future.succeededFuture();
        for (Hook hook : hooks.of(chat, message, opens, clock.instant())) {
            story =
                    story.compose(before -> sender.send(hook))
                            .onSuccess(receipt -> sent.add(new Sent(hook.group(), receipt)))
                            .mapEmpty();
        }
        return story.map(done -> List.copyOf(sent));
    }

    boolean plays(String subdomain) {
        return config.subdomain().equals(subdomain);
    }

    HookSender sender() {
        return sender;
    }

    @Override
    public void reset() {
        chats.clear();
        sender.log().clear();
        sender.health().enable();
    }

    /**
     * @param event for example {@code message[add]}
     */
    record Sent(String event, Receipt receipt) {}
}
