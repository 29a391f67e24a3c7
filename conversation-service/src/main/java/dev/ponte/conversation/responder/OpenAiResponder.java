package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.ResponderException.Reason;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Asks an OpenAI-compatible server, again where that may help, within the deadline. */
@Startup
@Singleton
class OpenAiResponder implements Responder {

    private final ResponderConfig config;
    private final InstantSource clock;
    private final PromptComposer composer;
    private final RetryRule rule;
    private final ChatExchange exchange;
    private final ReplyMeters meters;

    @Inject
    OpenAiResponder(ResponderConfig config, CallLog callLog, MeterRegistry registry) {
        this(config, callLog::record, registry, InstantSource.system());
    }

    OpenAiResponder(
            ResponderConfig config,
            Consumer<IntegrationCalled> callLog,
            MeterRegistry registry,
            InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.composer =
                new PromptComposer(
                        SystemPrompt.load(config.promptFile()),
                        config.history(),
                        config.maxLineLength(),
                        config.timeZone());
        this.rule = new RetryRule(config.maxAttempts());
        this.exchange =
                new ChatExchange(
                        ChatClient.of(config),
                        ChatGuard.of(config),
                        config.timeout(),
                        clock,
                        callLog);
        this.meters = new ReplyMeters(registry, config.model());
    }

    @Override
    public Uni<Draft> reply(Turn turn) {
        return Uni.createFrom()
                .deferred(() -> ask(turn))
                .onItem()
                .invoke(meters::drafted)
                .onFailure(ResponderException.class)
                .invoke(failure -> meters.failed(((ResponderException) failure).reason()));
    }

    private Uni<Draft> ask(Turn turn) {
        if (ChatClient.lacksKey(config)) {
            return failure(new ResponderException(Reason.NOT_CONFIGURED, "no API key"));
        }
        List<ChatMessage> messages = composer.compose(turn, clock.instant());
        if (messages.isEmpty()) {
            return failure(new ResponderException(Reason.BAD_REQUEST, "nothing was said"));
        }
        Question question =
                new Question(
                        request(turn, messages),
                        turn.traceparent(),
                        Deadline.in(config.deadline()),
                        false);
        return attempt(question, 1)
                .ifNoItem()
                .after(config.deadline())
                .failWith(() -> new ResponderException(Reason.TIMEOUT, "deadline"));
    }

    private Uni<Draft> attempt(Question question, int number) {
        return exchange.once(question.request(), question.traceparent(), question.deadline())
                .onFailure(AttemptFailed.class)
                .recoverWithUni(
                        thrown -> next(question, number, ((AttemptFailed) thrown).failure()));
    }

    private Uni<Draft> next(Question question, int number, Failure failure) {
        RetryRule.Next next =
                rule.after(
                        failure,
                        number,
                        question.deadline().left(),
                        question.mayShrink(),
                        ThreadLocalRandom.current().nextDouble());
        return switch (next) {
            case RetryRule.Next.Again again ->
                    Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(again.pause())
                            .chain(() -> attempt(question, number + 1));
            case RetryRule.Next.Shorter _ -> attempt(question.shrunk(), number + 1);
            case RetryRule.Next.GiveUp _ -> failure(failure.exception());
        };
    }

    private ChatRequest request(Turn turn, List<ChatMessage> messages) {
        return new ChatRequest(
                config.model(),
                config.temperature(),
                config.tokenField().json(),
                config.maxTokens(),
                config.safetyIdentifier() ? SafetyIdentifier.of(turn) : null,
                messages);
    }

    private static Uni<Draft> failure(ResponderException exception) {
        return Uni.createFrom().failure(exception);
    }
}
