package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.Profile;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes accounts. The same number makes the same accounts, whatever their count. */
public final class Seeder {
    private static final long CREATED = 1_735_689_600;
    private static final int APART = 1_009;
    private static final List<String> LANGUAGES = List.of("en", "pt", "es");

    private final long masterId;
    private final String master;

    /**
     * @param masterId number of the first account; the others' follow from it
     * @param master its subdomain
     */
    public Seeder(long masterId, String master) {
        this.masterId = masterId;
        this.master = master;
    }

    /** An account with what is set up in it. */
    public record Seeded(Account account, Configuration configuration, Set<Quirk> quirks) {}

    public Seeded master() {
        Account account = new Account(masterId, master, 0, "pt");
        Configuration configuration = new Configuration(account, profile(account, "Matriz"));
        new Builder(account, configuration).build(MasterBlueprint.blueprint(), 0);
        return new Seeded(account, configuration, Set.of());
    }

    /**
     * A slave.
     *
     * @param index from 1
     * @param without ways in which it shall not differ from the master
     */
    public Seeded slave(int index, long seed, Set<Quirk> without) {
        // Neighbouring numbers must not begin alike.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L);
        Set<Quirk> quirks = Quirks.of(index, random, without);
        Account account =
                new Account(
                        masterId + (long) index * APART,
                        "slave%03d".formatted(index),
                        index,
                        LANGUAGES.get(index % LANGUAGES.size()));
        Configuration configuration =
                new Configuration(account, profile(account, "Filial %03d".formatted(index)));
        Blueprint own = SlaveBlueprint.of(MasterBlueprint.blueprint(), quirks, random);
        new Builder(account, configuration).build(own, index);
        if (quirks.contains(Quirk.ARCHIVED_PIPELINE) && configuration.pipelines().size() > 1) {
            configuration.pipelines().archive(configuration.pipelines().all().getLast().id());
        }
        account.paid(!quirks.contains(Quirk.PAUSED));
        account.admin(!quirks.contains(Quirk.NOT_ADMIN));
        return new Seeded(account, configuration, quirks);
    }

    private static Profile profile(Account account, String name) {
        return switch (account.language()) {
            case "pt" ->
                    new Profile(name, "BR", "BRL", "R$", "America/Sao_Paulo", "-03:00", CREATED);
            case "es" ->
                    new Profile(name, "MX", "MXN", "$", "America/Mexico_City", "-06:00", CREATED);
            default -> new Profile(name, "US", "USD", "$", "America/New_York", "-05:00", CREATED);
        };
    }
}
