package dev.ponte.sync.account;

import org.jspecify.annotations.Nullable;

/** An account or group cannot be as it was asked to be. */
public final class RefusedException extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** The account is in a group already; {@code other} is that group. */
        ACCOUNT_KNOWN,
        /** The account is not open to who asks. */
        ACCOUNT_CLOSED,
        /** There is no group of that id; {@code other} is the id. */
        GROUP_UNKNOWN,
        /** There is a group of that id. */
        GROUP_KNOWN,
        /** Accounts are in the group. */
        GROUP_IN_USE,
        /** Another account is the master; {@code other} is that account. */
        MASTER_TAKEN,
        /** crm-connector has the account at another address; {@code other} is that address. */
        ELSEWHERE
    }

    private final Fault fault;
    private final @Nullable String other;

    public RefusedException(Fault fault, @Nullable String other) {
        super(fault.name());
        this.fault = fault;
        this.other = other;
    }

    public Fault fault() {
        return fault;
    }

    public @Nullable String other() {
        return other;
    }
}
