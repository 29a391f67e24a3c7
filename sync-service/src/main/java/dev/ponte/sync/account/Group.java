package dev.ponte.sync.account;

/**
 * Accounts that are kept alike.
 *
 * @param id small letters, digits, hyphens: {@link Slug}
 * @param name for people
 */
public record Group(String id, String name, Settings settings) {

    /** The group of accounts that name none; made with the first of them. */
    public static final String DEFAULT = "default";
}
