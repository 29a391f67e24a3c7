package dev.ponte.gateway.config;

import dev.ponte.gateway.source.kommo.KommoAccount;

/**
 * An open Kommo account.
 *
 * @param account the tenant it belongs to
 */
public record KommoSource(String account, KommoAccount kommo, Secret secret) implements Source {}
