package dev.ponte.sandbox.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The faults that can be ordered, what each does, and which systems know it. */
public enum FaultKind {
    /** The call is carried out at once; its answer comes late. */
    SLOW("slow", Effect.DELAY),
    TOO_MANY("429", Effect.REFUSE),
    UNAUTHORIZED("401", Effect.REFUSE),
    SERVER_ERROR("500", Effect.REFUSE),
    FORBIDDEN_HTML("403-html", Effect.REFUSE),
    /** The connection breaks after the request was read; nothing is carried out. */
    RESET("reset", Effect.BREAK),
    /** The call is carried out; the answer's body ends in the middle. */
    BROKEN_BODY("broken-body", Effect.CUT),
    /** A webhook is delivered twice. */
    DUPLICATE("duplicate", Effect.EMIT, "zapi", "kommo"),
    /** A webhook waits until the next one of its kind has been delivered. */
    OUT_OF_ORDER("out-of-order", Effect.EMIT, "zapi", "kommo"),

    /** The call is carried out; the connection breaks before the answer. */
    LOST_ANSWER("lost-answer", Effect.LOSE, "zapi", "kommo"),

    BAD_GATEWAY("502", Effect.REFUSE, "kommo"),
    GATEWAY_TIMEOUT("504", Effect.REFUSE, "kommo"),
    /**
     * A write of many is too heavy: 504 above the number in the settings, nothing is carried out.
     */
    HEAVY_BATCH("504-batch", Effect.TWIST, "kommo"),
    /** The token endpoint says that the token was revoked. */
    REFRESH_REVOKED("refresh-revoked", Effect.TWIST, "kommo"),
    /** Nothing, where something was expected. */
    EMPTY("204-empty", Effect.REFUSE, "kommo"),
    /** Lists come as maps with the keys 0, 1, …, as PHP writes a list with a gap. */
    ODD_LISTS("lists-as-maps", Effect.TWIST, "kommo"),
    /** The choices of fields come as such a map. */
    ODD_ENUMS("enums-as-map", Effect.TWIST, "kommo"),
    /** {@code result} of a task comes as an object, also when it is empty. */
    ODD_RESULT("result-as-object", Effect.TWIST, "kommo"),
    /** There are keys that nobody has heard of. */
    UNKNOWN_KEYS("unknown-keys", Effect.TWIST, "kommo"),

    /** Z-API reports a failure inside a 200; nothing is queued. */
    OK_WITH_ERROR("200-error", Effect.REFUSE, "zapi"),
    /** Z-API acts as with a disconnected phone: 200, and the message waits in the queue. */
    DISCONNECTED("disconnected", Effect.TWIST, "zapi"),
    /** The message leaves, and its DeliveryCallback carries an error. */
    DELIVERY_ERROR("delivery-error", Effect.TWIST, "zapi"),
    /** A callback without {@code messageId}. */
    NO_MESSAGE_ID("no-message-id", Effect.EMIT, "zapi"),
    /** A callback whose {@code text} is null. */
    NULL_TEXT("null-text", Effect.EMIT, "zapi"),
    /** A callback whose {@code momment} is in seconds. */
    SECONDS("momment-seconds", Effect.EMIT, "zapi"),

    /** Quota spent: 429 without Retry-After, never to be retried. */
    QUOTA("429-quota", Effect.REFUSE, "openai"),
    /** A prompt larger than the limit: 429 that never succeeds. */
    TOO_LARGE("429-too-large", Effect.REFUSE, "openai"),
    UNAVAILABLE_HTML("503-html", Effect.REFUSE, "openai"),
    /** 500 with {@code x-should-retry: false}. */
    NO_RETRY("no-retry", Effect.REFUSE, "openai"),
    /** An answer without {@code usage}. */
    NO_USAGE("no-usage", Effect.TWIST, "openai");

    /** At which point a fault takes hold. */
    public enum Effect {
        DELAY,
        /** The system answers with an error and carries nothing out. */
        REFUSE,
        BREAK,
        /** The system carries the call out, and nobody hears of it. */
        LOSE,
        CUT,
        /** The system carries the call out in another way. */
        TWIST,
        /** Concerns the webhooks a system emits, not the calls it gets. */
        EMIT
    }

    private final String code;
    private final Effect effect;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
    private final Set<String> systems;

    FaultKind(String code, Effect effect, String... systems) {
        this.code = code;
        this.effect = effect;
        this.systems = Set.of(systems);
    }

    /** The name in the control API. */
    public String code() {
        return code;
    }

    public Effect effect() {
        return effect;
    }

    /** Whether the system named can show this fault. */
    public boolean fits(String system) {
        return systems.isEmpty() || systems.contains(system);
    }

    static Optional<FaultKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
