package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.KommoSource;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.kommo.KommoBody;
import dev.ponte.gateway.source.kommo.KommoParser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kommo: a bracketed form, no signature; a secret and the account's number. */
final class KommoDoor implements Door {

    private final List<KommoSource> sources;
    private final Limits limits;
    private final JsonBody json;

    KommoDoor(List<KommoSource> sources, Limits limits) {
        this.sources = List.copyOf(sources);
        this.limits = limits;
        this.json = new JsonBody(limits);
    }

    @Override
    public String source() {
        return "kommo";
    }

    @Override
    public boolean countsFailures() {
        return true;
    }

    @Override
    public Verdict judge(Delivery delivery) {
        List<KommoSource> holders = Door.holders(sources, delivery.credentials().secret());
        if (holders.isEmpty()) {
            return new Verdict.Refused(null, Refusal.WRONG_SECRET);
        }
        return judge(delivery.body(), delivery.receivedAt(), holders);
    }

    @Override
    public Optional<Verdict> judgeAgain(Rereading.Stored stored) {
        List<KommoSource> own = Door.of(stored.account(), sources);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(judge(stored.body(), stored.receivedAt(), own));
    }

    private Verdict judge(byte[] raw, Instant receivedAt, List<KommoSource> holders) {
        if (raw.length > limits.maxBody()) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.TOO_LARGE);
        }
        return switch (KommoBody.read(raw, limits, json)) {
            case Decoded.Body<KommoBody>(KommoBody body) -> judge(body, receivedAt, holders);
            case Decoded.Unreadable<KommoBody>(Decoded.Defect defect) ->
                    new Verdict.Refused(Door.soleAccount(holders), Refusal.of(defect));
        };
    }

    private static Verdict judge(KommoBody body, Instant receivedAt, List<KommoSource> holders) {
        Long id = body.accountId();
        String subdomain = body.subdomain();
        if (id == null && subdomain == null) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.NO_ACCOUNT);
        }
        KommoSource source = sender(id, subdomain, holders);
        if (source == null) {
            return new Verdict.Refused(Door.soleAccount(holders), Refusal.FOREIGN_ACCOUNT);
        }
        KommoParser parser = new KommoParser(source.kommo());
        return Verdict.of(source.account(), parser.parse(body, receivedAt));
    }

    /** The number decides: it stays when an account is renamed, the subdomain does not. */
    private static @Nullable KommoSource sender(
            @Nullable Long id, @Nullable String subdomain, List<KommoSource> holders) {
        for (KommoSource holder : holders) {
            boolean same =
                    id != null
                            ? holder.kommo().id() == id
                            : holder.kommo().subdomain().equalsIgnoreCase(subdomain);
            if (same) {
                return holder;
            }
        }
        return null;
    }
}
