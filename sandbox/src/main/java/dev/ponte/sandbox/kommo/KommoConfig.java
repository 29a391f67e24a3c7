package dev.ponte.sandbox.kommo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The Kommo accounts that are played, and the webhook of the first one. */
@ConfigMapping(prefix = "sandbox.kommo")
interface KommoConfig {
    long accountId();

    String subdomain();

    /** Accounts beside the first one. */
    @WithDefault("0")
    int accounts();

    /** What those accounts look like follows from this number. */
    @WithDefault("1")
    long seed();

    /** The sandbox as clients reach it. */
    URI publicBase();

    /** Domain in {@code account[_links][self]}: kommo.com or amocrm.com, both are seen. */
    @WithDefault("kommo.com")
    String domain();

    /** Where the webhook goes that the first account has from the start. */
    URI destination();

    /** The events that webhook is subscribed to, by Kommo's codes. */
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

    /** Items of a write above which the fault 504-batch strikes. */
    @WithDefault("25")
    int heavyBatch();

    Oauth oauth();

    Limit limit();

    /** The integration that is registered from the start, and how tokens live. */
    interface Oauth {
        String clientId();

        String clientSecret();

        URI redirectUri();

        /** Called when an account throws the integration out. */
        Optional<URI> revokeHook();

        /** A token of the first account that is good beside those given out. */
        Optional<String> longLivedToken();

        @WithDefault("20m")
        Duration codeLife();

        @WithDefault("24h")
        Duration accessLife();

        @WithDefault("90d")
        Duration refreshLife();

        /** Whether a refresh token is good until the pair that replaced it is first used. */
        @WithDefault("false")
        boolean grace();

        /** Whether {@code referer} is {@code master.kommo.com}, as it really is. */
        @WithDefault("false")
        boolean plainReferer();

        /** What tokens are signed with follows from this; the same over restarts. */
        @WithDefault("20260109")
        long seed();
    }

    /** How often one may call. */
    interface Limit {
        @WithDefault("7")
        int perSecond();

        /** Whether callers are told apart by their addresses, over all accounts. */
        @WithDefault("false")
        boolean perAddress();

        /** Refused calls within {@link #violationWindow} after which a caller is blocked. */
        @WithDefault("50")
        int violations();

        @WithDefault("60s")
        Duration violationWindow();

        /** How long a caller is blocked: 403 as a page. */
        @WithDefault("60s")
        Duration block();

        /** What a 429 says about when to come again. */
        @WithDefault("1s")
        Duration retryAfter();

        /** Whether a 429 says it in a header too; not documented. */
        @WithDefault("false")
        boolean retryAfterHeader();

        /** Calls whose time is remembered. */
        @WithDefault("1000000")
        int kept();
    }
}
