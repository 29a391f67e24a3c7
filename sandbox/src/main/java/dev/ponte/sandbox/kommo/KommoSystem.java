package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.control.UnknownThingException;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import dev.ponte.sandbox.kommo.chat.Chats;
import dev.ponte.sandbox.kommo.entity.EntityApi;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hook.HookHealth;
import dev.ponte.sandbox.kommo.hook.HookSender;
import dev.ponte.sandbox.kommo.hook.Subscription;
import dev.ponte.sandbox.kommo.hook.Subscriptions;
import dev.ponte.sandbox.kommo.limit.Gate;
import dev.ponte.sandbox.kommo.oauth.Address;
import dev.ponte.sandbox.kommo.oauth.ConsentEndpoint;
import dev.ponte.sandbox.kommo.oauth.Integrations;
import dev.ponte.sandbox.kommo.oauth.TokenBook;
import dev.ponte.sandbox.kommo.oauth.TokenEndpoint;
import dev.ponte.sandbox.kommo.seed.Seeder;
import dev.ponte.sandbox.webhook.Courier;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kommo as a whole: its accounts, who may call them, and what they tell. */
@Singleton
final class KommoSystem implements OutsideSystem, Resettable {
    private final KommoConfig config;
    private final KommoSettings settings;
    private final SandboxClock clock;
    private final Courier courier;
    private final Faults faults;
    private final Tenants tenants;
    private final Integrations integrations;
    private final TokenBook tokens;
    private final Gate gate;
    private final KommoApi api;
    private final Twists twists;

    KommoSystem(KommoConfig config, Courier courier, Faults faults, SandboxClock clock) {
        this.config = config;
        this.settings = new KommoSettings(config);
        this.courier = courier;
        this.faults = faults;
        this.clock = clock;
        this.tenants =
                new Tenants(new Seeder(config.accountId(), config.subdomain()), this::moveIn);
        this.integrations = new Integrations(settings.integration());
        // Real time and not the sandbox's: those who hold tokens go by their own clock.
        this.tokens = new TokenBook(settings.tokens(), InstantSource.system());
        this.gate =
                new Gate(settings.limits(), () -> System.nanoTime() / 1_000, config.limit().kept());
        Address address = settings.address();
        this.api =
                new KommoApi(
                        tenants,
                        tokens,
                        new TokenEndpoint(integrations, tokens, tenants.directory(), address),
                        new ConsentEndpoint(integrations, tokens, tenants.directory(), address),
                        gate,
                        settings.calls());
        this.twists = new Twists(config.heavyBatch());
        seed();
    }

    private void seed() {
        tenants.seed(1 + config.accounts(), config.seed(), Set.of());
    }

    private Tenant moveIn(Seeder.Seeded seeded) {
        Subscriptions subscriptions = new Subscriptions();
        if (seeded.account().id() == config.accountId()) {
            subscriptions.put(
                    new Subscription(
                            1_056_949,
                            config.destination(),
                            config.events().stream().sorted().toList(),
                            1,
                            clock.instant().getEpochSecond(),
                            clock.instant().getEpochSecond(),
                            seeded.account().ids().owner(),
                            new HookHealth(config.mostInvalid())));
        }
        HookSender sender = new HookSender(settings.hooks(), subscriptions, courier, faults, clock);
        EntityApi entities =
                new EntityApi(
                        seeded.account(),
                        seeded.configuration(),
                        settings.head(seeded.account()),
                        sender::tell);
        return new Tenant(
                seeded.account(),
                seeded.configuration(),
                seeded.quirks(),
                subscriptions,
                sender,
                new Chats(),
                entities,
                new AccountApi(
                        seeded.account(),
                        seeded.configuration(),
                        entities,
                        subscriptions,
                        config.mostInvalid()));
    }

    @Override
    public String name() {
        return "kommo";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        return twist == null ? api.answer(call) : twists.answer(call, twist, api::answer);
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return switch (kind) {
            case TOO_MANY -> Problems.tooManyRequests(1);
            case UNAUTHORIZED -> Problems.unauthorized();
            case FORBIDDEN_HTML -> Problems.blocked();
            case BAD_GATEWAY -> Problems.gateway(502, "Bad Gateway");
            case GATEWAY_TIMEOUT -> Problems.gateway(504, "Gateway Time-out");
            case EMPTY -> Answer.empty(204);
            default -> Problems.serverError();
        };
    }

    /** The account of that name; unknown ones are the control API's 404. */
    Tenant tenant(String subdomain) {
        return tenants.find(subdomain)
                .orElseThrow(() -> new UnknownThingException("no account " + subdomain));
    }

    Tenants tenants() {
        return tenants;
    }

    /** Host and port by which the sandbox is reached. */
    String authority() {
        return settings.authority();
    }

    Integrations integrations() {
        return integrations;
    }

    TokenBook tokens() {
        return tokens;
    }

    Gate gate() {
        return gate;
    }

    @Override
    public void reset() {
        integrations.reset();
        tokens.reset();
        gate.reset();
        seed();
    }
}
