package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.Secret;
import dev.ponte.gateway.config.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on the deliveries of one outside system: who is calling, and what it says. */
interface Door {

    /** {@code zapi} or {@code kommo}: metric label and part of delivery records. */
    String source();

    /** Whether its system counts failures, and stops delivering after too many of them. */
    boolean countsFailures();

    Verdict judge(Delivery delivery);

    /**
     * Judges one that was let in before: whose it is is known, and its secret is not kept. Empty
     * when nothing of that account is open any more.
     */
    Optional<Verdict> judgeAgain(Rereading.Stored stored);

    /** All sources of a secret; several tenants may share one, so the body tells them apart. */
    static <S extends Source> List<S> holders(List<S> sources, @Nullable String secret) {
        List<S> holders = new ArrayList<>(1);
        Secret presented = Secret.presented(secret);
        for (S source : sources) {
            // No early exit: the time taken says nothing about which secret was nearly right.
            if (source.secret().isSameAs(presented)) {
                holders.add(source);
            }
        }
        return holders;
    }

    /** The sources that a stored delivery can be from: all of them when nobody knew whose it is. */
    static <S extends Source> List<S> of(String account, List<S> sources) {
        return account.equals(DeliveryRecords.NOBODY)
                ? sources
                : sources.stream().filter(source -> source.account().equals(account)).toList();
    }

    /** The tenant of a refused delivery, where there is no doubt about it. */
    static @Nullable String soleAccount(List<? extends Source> sources) {
        String first = sources.getFirst().account();
        return sources.stream().allMatch(source -> source.account().equals(first)) ? first : null;
    }
}
