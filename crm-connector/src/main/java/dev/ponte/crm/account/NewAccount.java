package dev.ponte.crm.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be added.
 *
 * @param slug Ponte's name of it: lower case letters, digits and hyphens
 * @param address {@code loja.kommo.com}, or a URL that the operator allowed
 * @param right how we are let in
 */
public record NewAccount(String slug, String address, Right right) {

    /** How we are let in. */
    public sealed interface Right {

        /** By a person who signs in afterwards. */
        record OAuth(String clientId, String clientSecret, String redirectUri) implements Right {

            @Override
            public String toString() {
                return "OAuth[" + clientId + "]";
            }
        }

        /** By a long-lived token. */
        record Token(String token) implements Right {

            @Override
            public String toString() {
                return "Token[]";
            }
        }
    }

    /** What may be wrong with it. */
    public enum Fault {
        /** Neither Kommo's nor allowed. */
        ADDRESS,
        /** Not a JWT. */
        TOKEN,
        /** There is one of that name. */
        TAKEN,
        /** The Kommo account has another name here. */
        KNOWN,
        /** Secrets cannot be stored here. */
        NO_KEY
    }

    /** Refused, and why. */
    public static final class RefusedException extends RuntimeException {

        private final Fault fault;
        private final @Nullable String other;

        RefusedException(Fault fault, @Nullable String other) {
            super(fault.name());
            this.fault = fault;
            this.other = other;
        }

        public Fault fault() {
            return fault;
        }

        /** The name that a known account has. */
        public @Nullable String other() {
            return other;
        }
    }
}
