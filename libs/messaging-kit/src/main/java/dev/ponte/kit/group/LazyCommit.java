package dev.ponte.kit.group;

/**
 * For work that is done again when it is forgotten, such as a claim: its commit does not wait for
 * the disk. A server that crashes may forget what was committed within the last second, but always
 * from the newest on: never what a later commit, that did wait, was built on.
 */
public final class LazyCommit {

    /**
     * Always true. As a part of a statement's {@code WHERE} it makes the commit of this transaction
     * lazy, of no other, and costs no round trip of its own.
     */
    public static final String CONDITION =
            "(SELECT set_config('synchronous_commit', 'off', true)) = 'off'";

    private LazyCommit() {}
}
