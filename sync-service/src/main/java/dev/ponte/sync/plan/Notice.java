package dev.ponte.sync.plan;

/**
 * What a person should know about a plan.
 *
 * @param subject what it is about: {@code Vendas / Negociação}, {@code leads / CANAL}
 * @param detail figures or ids, for example {@code 53 of 50}; empty when there are none
 */
public record Notice(Code code, String subject, String detail) {

    /** What kinds of news there are. */
    public enum Code {
        /** More pipelines than Kommo allows: nothing is written. */
        TOO_MANY_PIPELINES(Weight.BLOCKS),
        /** More stages in a pipeline than Kommo allows: nothing is written. */
        TOO_MANY_STAGES(Weight.BLOCKS),
        /** More fields than the account's plan allows: nothing is written. */
        TOO_MANY_FIELDS(Weight.BLOCKS),
        /** Another field has that code, of another type: types never change. */
        CODE_TAKEN(Weight.OMITS),
        /** The type names other things of its account, so it cannot be copied. */
        TYPE_NOT_REPLICATED(Weight.OMITS),
        /** A stage that a field or a role names is not in the account. */
        STAGE_NOT_THERE(Weight.OMITS),
        /** A list would have no options left. */
        NO_OPTIONS(Weight.OMITS),
        /** Several things have that name: the first one is taken. */
        SAME_NAME(Weight.TELLS),
        /** The account has it, the master has not; it stays. */
        EXTRA(Weight.TELLS),
        /** It would be removed, if it held no leads. */
        HOLDS_LEADS(Weight.TELLS),
        /** It would be removed, if no users had it. */
        HAS_USERS(Weight.TELLS),
        /** It is archived in the account: a new one is made. */
        ARCHIVED(Weight.TELLS),
        /** The account has it not, and Kommo's API cannot make it. */
        MISSING_BY_HAND(Weight.TELLS),
        /** The master has it not, and Kommo's API cannot remove it. */
        EXTRA_BY_HAND(Weight.TELLS),
        /** Only an administrator's connection sees it: it was left alone. */
        NEEDS_ADMIN(Weight.OMITS);

        private final Weight weight;

        Code(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** What follows from it. */
    public enum Weight {
        /** Nothing is written to this account. */
        BLOCKS,
        /** This one thing is left out. */
        OMITS,
        /** Nothing. */
        TELLS
    }
}
