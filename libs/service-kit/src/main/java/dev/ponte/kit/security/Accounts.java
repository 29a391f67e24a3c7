package dev.ponte.kit.security;

import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.text.CleanText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts a caller may see, and which of them one request is about.
 *
 * @param slugs account slugs; {@code *} opens all
 */
public record Accounts(Set<String> slugs) {

    static final String ALL = "*";

    public Accounts {
        slugs = Set.copyOf(slugs);
    }

    /** Whether every account is open, and what belongs to none. */
    public boolean all() {
        return slugs.contains(ALL);
    }

    public boolean includes(String account) {
        return all() || slugs.contains(account);
    }

    /**
     * @param asked the header's value; null when the caller named none
     * @param usual the account of an installation that has one
     * @throws ProblemException 403 when the account is not the caller's, 400 when several are
     *     possible and none was named
     */
    String choose(@Nullable String asked, String usual) {
        String account = asked == null ? "" : CleanText.of(asked).strip();
        if (!account.isEmpty()) {
            if (includes(account)) {
                return account;
            }
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
        if (includes(usual)) {
            return usual;
        }
        if (slugs.size() == 1) {
            return slugs.iterator().next();
        }
        throw new ProblemException(
                slugs.isEmpty() ? CommonProblem.ACCOUNT_FORBIDDEN : CommonProblem.ACCOUNT_REQUIRED);
    }
}
