package dev.ponte.tests.load;

/**
 * Customers: so many chats, each with a mobile number and a LID of its own, visited in a mixed-up
 * order in which every chat comes once before any comes again.
 */
public final class Chats {

    /** {@code 55 11 9 6000 0000}: mobiles whose old form, without the 9, is no landline. */
    private static final long FIRST_PHONE = 5_511_960_000_000L;

    private static final long FIRST_LID = 100_000_000_000_000L;
    private static final int ROOM = 10_000_000;

    private final int count;
    private final long seed;
    private final long offset;
    private final long stride;

    /**
     * @param seed chooses the numbers and the order
     */
    public Chats(int count, long seed) {
        if (count < 1 || count > ROOM) {
            throw new IllegalArgumentException("chats: 1 to " + ROOM);
        }
        this.count = count;
        this.seed = seed;
        this.offset = Math.floorMod(mix(seed), 2 * (long) ROOM);
        this.stride = coprime(Math.floorMod(mix(seed + 1), count), count);
    }

    public int count() {
        return count;
    }

    /** The chat that the numbered message is of. */
    public int of(long message) {
        return (int) ((message % count * stride + offset) % count);
    }

    /** Its phone, as Z-API writes it. */
    public long phone(int chat) {
        return FIRST_PHONE + offset + chat;
    }

    /** The digits of its LID. */
    public long lid(int chat) {
        return FIRST_LID + offset + chat;
    }

    /** A number of the seed and this one, spread over all longs. */
    long mixed(long number) {
        return mix(seed * 0x9E3779B97F4A7C15L + number);
    }

    /** The finaliser of SplitMix64: neighbours become strangers. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long coprime(long from, long count) {
        long candidate = Math.max(1, from);
        while (gcd(candidate, count) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
