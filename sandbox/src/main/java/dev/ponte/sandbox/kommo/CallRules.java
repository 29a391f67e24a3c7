package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.oauth.Holder;
import java.time.Duration;
import java.util.Optional;

/**
 * What settings say about calls.
 *
 * @param authority host and port for links, when a call names none
 * @param clientId of the integration that is registered from the start
 * @param longLivedToken a token of the first account that is good beside those given out
 * @param firstAccount its number
 * @param perAddress whether callers are told apart by their addresses
 */
record CallRules(
        String authority,
        String clientId,
        Optional<String> longLivedToken,
        long firstAccount,
        boolean perAddress,
        Duration retryAfter,
        boolean retryAfterHeader) {

    boolean isConfigured(String token) {
        return longLivedToken.isPresent() && longLivedToken.get().equals(token);
    }

    boolean configuredFor(Account account) {
        return account.id() == firstAccount;
    }

    Holder configuredHolder(Account account) {
        return new Holder(account.id(), account.ids().owner(), clientId);
    }

    /** Who shares a limit with whom. */
    String caller(Call call, Holder holder) {
        return perAddress ? call.from() : holder.accountId() + "/" + holder.clientId();
    }

    Answer tooMany() {
        Answer answer = Problems.tooManyRequests(retryAfter.toSeconds());
        return retryAfterHeader
                ? answer.with("retry-after", String.valueOf(retryAfter.toSeconds()))
                : answer;
    }

    /** An account's address as the caller knows it, so that links can be followed from there. */
    String base(Call call, Account account) {
        return "http://" + call.header("host").orElse(authority) + "/kommo/" + account.subdomain();
    }
}
