package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A thing that an account has and its master has not.
 *
 * @param id the account's, as in {@link Link#target}
 * @param scope of tabs, fields and options
 * @param of what it belongs to: of a stage its pipeline, of an option its field
 */
public record Extra(
        Kind kind, String id, @Nullable Scope scope, @Nullable Owner of, Definition definition) {

    /**
     * What both have.
     *
     * @param source the master's id
     * @param target the account's id
     * @param name the master's
     */
    public record Owner(long source, long target, String name) {}

    public String name() {
        return definition.name();
    }
}
