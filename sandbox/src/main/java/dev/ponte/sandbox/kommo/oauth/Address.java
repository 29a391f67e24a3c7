package dev.ponte.sandbox.kommo.oauth;

import dev.ponte.sandbox.kommo.account.Account;

/**
 * How accounts are found from outside.
 *
 * @param authority host and port of the sandbox
 * @param plain whether {@code referer} is {@code master.kommo.com}, as it really is, although
 *     nobody answers there
 */
public record Address(String authority, boolean plain) {
    /** Kommo's {@code referer} and {@code domain}: an address without its scheme. */
    String of(Account account) {
        return plain
                ? account.subdomain() + ".kommo.com"
                : authority + "/kommo/" + account.subdomain();
    }
}
