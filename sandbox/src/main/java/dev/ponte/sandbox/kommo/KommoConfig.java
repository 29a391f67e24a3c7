package dev.ponte.sandbox.kommo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** The Kommo account that is played, and its webhook. */
@ConfigMapping(prefix = "sandbox.kommo")
interface KommoConfig {
    long accountId();

    String subdomain();

    /** Domain in {@code account[_links][self]}: kommo.com or amocrm.com, both are seen. */
    @WithDefault("kommo.com")
    String domain();

    /** Where the webhook goes. */
    URI destination();

    /** The events subscribed to, by Kommo's codes. */
    @WithDefault("add_message,add_talk,add_lead,add_contact,add_unsorted")
    Set<String> events();

    /** Whether a message is told before the talk, lead or contact it brings along. */
    @WithDefault("true")
    boolean messageFirst();

    /** How long Kommo waits for an answer. */
    @WithDefault("2s")
    Duration timeout();

    /** Factor on the waits between tries: 1 is real (5 min, 15 min, 15 min, 1 h). */
    @WithDefault("0.01")
    double timeScale();

    /** Whether no answer in time counts as 499, which is tried longer; not documented. */
    @WithDefault("true")
    boolean timeoutIs499();

    /** Whether X-Amocrm-Requestid stays the same over retries; not documented. */
    @WithDefault("true")
    boolean stableRequestId();

    /** Invalid answers within two hours after which the webhook may be switched off. */
    @WithDefault("100")
    int mostInvalid();
}
