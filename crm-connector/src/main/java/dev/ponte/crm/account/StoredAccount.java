package dev.ponte.crm.account;

import org.jspecify.annotations.Nullable;

/**
 * An account as it lies in the table, opened.
 *
 * @param client of OAuth accounts
 * @param tokens null before the first sign-in, and of accounts from the environment
 */
record StoredAccount(
        KommoAccount account,
        @Nullable ClientCredentials client,
        @Nullable TokenPair tokens,
        long version) {}
