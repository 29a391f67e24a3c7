package dev.ponte.sandbox.kommo.config;

/**
 * How an account presents itself.
 *
 * @param symbol of the currency
 * @param offset of the time zone, as {@code -03:00}
 * @param createdAt seconds
 */
public record Profile(
        String name,
        String country,
        String currency,
        String symbol,
        String timezone,
        String offset,
        long createdAt) {}
