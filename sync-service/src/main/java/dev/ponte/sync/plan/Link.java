package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Scope;

/**
 * That a thing of the master is this thing of an account. Ids are Kommo's, as text.
 *
 * @param source the master's id
 * @param target the account's id
 */
public record Link(Kind kind, String source, String target) {

    public static Link of(Kind kind, long source, long target) {
        return new Link(kind, String.valueOf(source), String.valueOf(target));
    }

    /** Ids of tabs count within what they are tabs of. */
    public static Link ofGroup(Scope scope, String source, String target) {
        return new Link(Kind.GROUP, group(scope, source), group(scope, target));
    }

    static String group(Scope scope, String id) {
        return scope.code() + "/" + id;
    }
}
