/**
 * The Kommo accounts of this installation, and by which right we speak to them.
 *
 * <p>{@code Accounts} keeps them, {@link dev.ponte.crm.account.Tokens} has the token of the moment,
 * {@code SignIn} gets the first one. Secrets lie sealed in the database ({@code SecretBox}) and
 * appear in no log, error, URL or event.
 */
@NullMarked
package dev.ponte.crm.account;

import org.jspecify.annotations.NullMarked;
