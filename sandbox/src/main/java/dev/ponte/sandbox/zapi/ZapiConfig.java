package dev.ponte.sandbox.zapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The WhatsApp instance that is played, and the choices where Z-API's papers leave one. */
@ConfigMapping(prefix = "sandbox.zapi")
interface ZapiConfig {
    String instanceId();

    String instanceToken();

    /** Account security token; absent = not activated, no call needs it. */
    Optional<String> clientToken();

    /** Number of the connected phone, digits. */
    @WithDefault("5551911112222")
    String phone();

    /** Name of the connected phone's owner. */
    @WithDefault("Loja Ponte")
    String name();

    /** Where Ponte's front door is. */
    URI webhookBase();

    /** The secret in the path of every callback. */
    String webhookSecret();

    /** Where Ponte reaches this sandbox; media URLs begin with it. */
    URI publicBase();

    /** Whether a sent message is followed by Delivery and MessageStatus callbacks. */
    @WithDefault("true")
    boolean callbacks();

    /** Wait before each of them. */
    @WithDefault("50ms")
    Duration callbackDelay();

    /** The status values reported, in order. */
    @WithDefault("SENT,RECEIVED,READ")
    List<String> statuses();

    /** Whether messages sent by the connected number itself come as callbacks, at the start. */
    @WithDefault("true")
    boolean notifySentByMe();

    /** Waits between tries of a callback that was not accepted; their number is not documented. */
    @WithDefault("250ms,500ms,1s,2s,4s,8s,15s,30s,60s")
    List<Duration> retryDelays();

    /** How long Z-API waits for the answer to a callback; not documented. */
    @WithDefault("5s")
    Duration callbackTimeout();

    /** Status of "Instance not found"; not documented. */
    @WithDefault("400")
    int instanceNotFoundStatus();

    /** Status of a wrong Client-Token; 403 is assumed. */
    @WithDefault("403")
    int wrongClientTokenStatus();

    /** Whether phone-exists answers an array (as documented) or an object (as observed). */
    @WithDefault("false")
    boolean phoneExistsAsArray();

    /** Whether webhook URLs must be HTTPS, as with the real one. */
    @WithDefault("false")
    boolean httpsOnly();

    /** Whether messages leave with the documented spacing (random 1 to 3 s, or delayMessage). */
    @WithDefault("false")
    boolean pacing();

    /** Messages held for a disconnected phone. */
    @WithDefault("1000")
    int queueLimit();
}
