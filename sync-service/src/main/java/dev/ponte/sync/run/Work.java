package dev.ponte.sync.run;

/**
 * What a run asks of Kommo, as far as it is known.
 *
 * @param look lists that are read of each account first
 * @param unseen accounts that have not been looked at
 * @param seen accounts that have been
 * @param planned calls after the first look, of those that have been looked at
 * @param whole calls of those from the beginning to the end: made, and to be made; of a dry run
 *     those too that the run itself would make
 * @param left calls of those that are still to be made
 */
public record Work(int look, int unseen, int seen, long planned, Calls whole, Calls left) {

    /**
     * Calls of several accounts.
     *
     * @param longest of one account, the most
     */
    public record Calls(long sum, long longest) {

        public static final Calls NONE = new Calls(0, 0);

        Calls and(int accounts, long each) {
            return accounts == 0 ? this : new Calls(sum + accounts * each, Math.max(longest, each));
        }
    }

    /** Who was not looked at yet has as much to do as the others, on average. */
    private long each() {
        return look + (seen == 0 ? 0 : Math.ceilDiv(planned, seen));
    }

    Calls inAll() {
        return whole.and(unseen, each());
    }

    /**
     * @param dryRun whether after the look nothing follows
     */
    Calls stillToBeMade(boolean dryRun) {
        return left.and(unseen, dryRun ? look : each());
    }
}
