package dev.ponte.console.suite;

import dev.ponte.console.route.SuiteService;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the services are, and how long the front door waits for them. */
@ConfigMapping(prefix = "ponte.console")
public interface SuiteConfig {

    Services services();

    /** The sandbox, when there is one; only linked to. */
    Optional<URI> sandbox();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may say nothing, before and within an answer. */
    @WithDefault("120s")
    Duration idleTimeout();

    /** How long a service may take to say how it is. */
    @WithDefault("1500ms")
    Duration healthTimeout();

    /** How long an answer about the services' health is good for. */
    @WithDefault("2s")
    Duration healthAge();

    /** Requests that one service may have to answer at a time; answers that stream do not count. */
    @WithDefault("128")
    int concurrency();

    /** Requests to one service that may wait for their turn; more are answered 503. */
    @WithDefault("1024")
    int waiting();

    /**
     * How long a request may wait for its turn; then it is answered 503. Less than senders wait,
     * but not much: not every sender comes again, and services that have just started are slow.
     */
    @WithDefault("8s")
    Duration patience();

    default URI uri(SuiteService service) {
        return switch (service) {
            case GATEWAY -> services().gateway();
            case CONVERSATION -> services().conversation();
            case VENDOR -> services().vendor();
            case SCHEDULING -> services().scheduling();
            case SYNC -> services().sync();
            case CRM -> services().crm();
        };
    }

    /** Base addresses, {@code http://host:port}. */
    interface Services {
        URI gateway();

        URI conversation();

        URI vendor();

        URI scheduling();

        URI sync();

        URI crm();
    }
}
