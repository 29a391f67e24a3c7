package dev.ponte.sandbox.kommo.hook;

import dev.ponte.sandbox.kommo.account.Account;

/**
 * What every webhook of an account begins with.
 *
 * @param domain kommo.com or amocrm.com, both are seen
 */
public record HookHead(Account account, String domain) {
    /** A new body, with the account already in it. */
    public FormBody body() {
        String subdomain = account.subdomain();
        return new FormBody()
                .put("account[subdomain]", subdomain)
                .put("account[id]", account.id())
                .put("account[_links][self]", "https://" + subdomain + "." + domain);
    }
}
