package dev.ponte.kit.problem;

/**
 * Knows failures that pass by themselves, such as a database that is away: the caller is told 503
 * and to come again, not that we are broken. A bean; a kit that brings something that may be away
 * brings one.
 */
@FunctionalInterface
public interface PassingFailure {

    /** Whether the same request can succeed later. */
    boolean passes(Throwable failure);
}
