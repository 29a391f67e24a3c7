package dev.ponte.tests.drill;

/**
 * Something that is written once and delivered several times.
 *
 * @param author who wrote it
 * @param number its number among those of its author
 * @param chat whose chat
 * @param round in which burst
 * @param position its place in the burst, in the order of writing
 */
record Letter(Author author, long number, int chat, int round, int position) {

    /** Who writes. */
    enum Author {
        CUSTOMER("3A"),
        /** Somebody of the team, on the phone: a take-over. */
        SELLER("3B");

        private final String prefix;

        Author(String prefix) {
            this.prefix = prefix;
        }
    }

    /** WhatsApp's id of it, as the load generator writes it. */
    String id(long seed) {
        return "%s%06d%012d".formatted(author.prefix, Math.floorMod(seed, 1_000_000L), number);
    }
}
