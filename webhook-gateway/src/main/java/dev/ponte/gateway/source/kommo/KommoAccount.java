package dev.ponte.gateway.source.kommo;

/**
 * The Kommo account that a delivery was checked to be from.
 *
 * @param id Kommo's number; stays when the account is renamed
 * @param subdomain as configured: part of chat addresses, so it must not change with a rename
 */
public record KommoAccount(long id, String subdomain) {}
