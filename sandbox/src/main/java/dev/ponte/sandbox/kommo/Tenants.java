package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Directory;
import dev.ponte.sandbox.kommo.seed.Quirk;
import dev.ponte.sandbox.kommo.seed.Seeder;
import dev.ponte.sandbox.kommo.seed.Seeder.Seeded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The accounts that are played. */
final class Tenants {
    static final int MOST = 1_000;

    private final Seeder seeder;
    private final Function<Seeded, Tenant> moveIn;
    private final Directory directory = new Directory();
    private volatile Map<Long, Tenant> byId = Map.of();

    Tenants(Seeder seeder, Function<Seeded, Tenant> moveIn) {
        this.seeder = seeder;
        this.moveIn = moveIn;
    }

    /**
     * Makes all accounts anew: a master, and slaves.
     *
     * @param count of all
     */
    synchronized void seed(int count, long seed, Set<Quirk> without) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("accounts must be 1 to " + MOST);
        }
        List<Seeded> seeded = new ArrayList<>(count);
        seeded.add(seeder.master());
        for (int index = 1; index < count; index++) {
            seeded.add(seeder.slave(index, seed, without));
        }
        Map<Long, Tenant> next = new LinkedHashMap<>();
        seeded.forEach(each -> next.put(each.account().id(), moveIn.apply(each)));
        byId = next;
        directory.replace(seeded.stream().map(Seeded::account).toList());
    }

    Directory directory() {
        return directory;
    }

    List<Tenant> all() {
        return List.copyOf(byId.values());
    }

    Optional<Tenant> find(String subdomain) {
        return directory.find(subdomain).flatMap(account -> byId(account.id()));
    }

    Optional<Tenant> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Account> account(long id) {
        return byId(id).map(Tenant::account);
    }
}
