package dev.ponte.sandbox.kommo.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An account. Its number is for ever, its name in the address is not. Everything that belongs to an
 * account is read and changed while its lock is held.
 */
public final class Account {
    private final long id;
    private final Ids ids;
    private final String language;
    private volatile String subdomain;
    private volatile boolean paid = true;
    private volatile boolean admin = true;
    private volatile Plan plan = Plan.PRO;

    /**
     * @param index its place among the accounts, 0 for the master
     * @param language en, pt or es: names the system stages and fields go by
     */
    public Account(long id, String subdomain, int index, String language) {
        this.id = id;
        this.subdomain = subdomain;
        this.ids = new Ids(index);
        this.language = language;
    }

    public long id() {
        return id;
    }

    public String subdomain() {
        return subdomain;
    }

    public void rename(String to) {
        subdomain = to;
    }

    public Ids ids() {
        return ids;
    }

    public String language() {
        return language;
    }

    /** Whether the subscription runs; else everything answers 402. */
    public boolean paid() {
        return paid;
    }

    public void paid(boolean runs) {
        paid = runs;
    }

    /** Whether the tokens' user is an admin; else configuration answers 403. */
    public boolean admin() {
        return admin;
    }

    public void admin(boolean is) {
        admin = is;
    }

    public Plan plan() {
        return plan;
    }

    public void plan(Plan other) {
        plan = other;
    }

    /** A UUID that is the same whenever this account is played. */
    public String uuid(String of) {
        return UUID.nameUUIDFromBytes((of + ":" + id).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
