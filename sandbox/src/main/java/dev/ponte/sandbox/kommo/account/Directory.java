package dev.ponte.sandbox.kommo.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which accounts there are, by the name in their address and by their number. */
public final class Directory {
    // First segments of paths that belong to Kommo as a whole.
    private static final Set<String> RESERVED = Set.of("oauth", "oauth2", "api", "www");
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private volatile Map<String, Account> bySubdomain = Map.of();

    /** The accounts in the order in which they were made, the master first. */
    public List<Account> all() {
        return List.copyOf(bySubdomain.values());
    }

    public Optional<Account> find(String subdomain) {
        return Optional.ofNullable(bySubdomain.get(subdomain));
    }

    public Optional<Account> byId(long id) {
        return bySubdomain.values().stream().filter(account -> account.id() == id).findFirst();
    }

    public synchronized void replace(List<Account> accounts) {
        Map<String, Account> next = new LinkedHashMap<>();
        accounts.forEach(account -> next.put(account.subdomain(), account));
        bySubdomain = next;
    }

    /** Moves an account to another address; the old one is unknown from now on. */
    public synchronized void rename(Account account, String to) {
        if (!to.matches(NAME) || RESERVED.contains(to)) {
            throw new IllegalArgumentException("not a subdomain: letters, digits and hyphens");
        }
        if (bySubdomain.containsKey(to)) {
            throw new IllegalArgumentException("there is already an account " + to);
        }
        List<Account> accounts = new ArrayList<>(bySubdomain.values());
        account.rename(to);
        replace(accounts);
    }
}
