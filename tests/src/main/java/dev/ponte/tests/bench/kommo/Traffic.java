package dev.ponte.tests.bench.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What Kommo saw.
 *
 * @param next the cursor behind it
 * @param mostInASecond over all accounts
 * @param accounts those that were called
 */
public record Traffic(long next, int mostInASecond, List<Account> accounts) {

    /**
     * @param refused with 429, or 403 as a page
     */
    public record Account(String subdomain, long calls, int mostInASecond, long refused) {}

    public static Traffic of(JsonNode view) {
        List<Account> accounts = new ArrayList<>();
        for (JsonNode each : view.path("accounts")) {
            accounts.add(
                    new Account(
                            each.path("subdomain").asText(),
                            each.path("calls").asLong(),
                            each.path("mostInASecond").asInt(),
                            each.path("refused").asLong() + each.path("blocked").asLong()));
        }
        return new Traffic(
                view.path("next").asLong(), view.path("mostInASecond").asInt(), accounts);
    }

    public long calls() {
        return accounts.stream().mapToLong(Account::calls).sum();
    }

    public long refused() {
        return accounts.stream().mapToLong(Account::refused).sum();
    }

    /** The most that any one account saw within a second. */
    public int mostOfOne() {
        return accounts.stream().mapToInt(Account::mostInASecond).max().orElse(0);
    }

    /** Calls of the account that was called most. */
    public long most() {
        return accounts.stream().mapToLong(Account::calls).max().orElse(0);
    }

    public long fewest() {
        return accounts.stream().mapToLong(Account::calls).min().orElse(0);
    }
}
