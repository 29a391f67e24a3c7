package dev.ponte.sandbox.kommo.account;

/**
 * Gives numbers to what is made in an account: seven digits for pipelines and fields, eight for
 * stages and entities, as Kommo's are. Each account counts from elsewhere, so that an id of one
 * account means nothing in another.
 */
public final class Ids {
    private final long offset;
    private long pipeline;
    private long stage;
    private long field;
    private long enumeration;
    private long lead;
    private long contact;
    private long company;
    private long other;
    private long role;
    private long taskType;

    /**
     * @param index the account's place: 0 for the master
     */
    Ids(int index) {
        this.offset = index;
        pipeline = 9_001_000 + offset * 701;
        stage = 70_010_000 + offset * 20_011;
        field = 1_200_009 + offset * 2_003;
        enumeration = 870_000 + offset * 5_003;
        lead = 25_000_000 + offset * 500_009;
        contact = 40_000_000 + offset * 400_009;
        company = 41_000_000 + offset * 400_009;
        other = 5_500 + offset * 10_007;
        role = 480_000 + offset * 307;
        taskType = 2_097_000 + offset * 211;
    }

    public long pipeline() {
        return ++pipeline;
    }

    public long stage() {
        return ++stage;
    }

    public long field() {
        return ++field;
    }

    public long enumeration() {
        return ++enumeration;
    }

    public long lead() {
        return ++lead;
    }

    public long contact() {
        return ++contact;
    }

    public long company() {
        return ++company;
    }

    public long role() {
        return ++role;
    }

    public long taskType() {
        return ++taskType;
    }

    /** Tags, notes, tasks, webhooks, bots: whatever nobody mixes up. */
    public long other() {
        return ++other;
    }

    /** The user a token of this account usually belongs to. */
    public long owner() {
        return 11_223_344 + offset * 101;
    }
}
