package dev.ponte.kit.outbox;

/** Keys are dealt to shards; a shard is what one relay works on at a time. */
final class Shards {

    /** Fixed: rows keep the shard that they were written with. */
    static final int COUNT = 16;

    private Shards() {}

    /** The same for a key in every process and version: {@link String#hashCode} is specified. */
    static int of(String key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (COUNT - 1);
    }
}
