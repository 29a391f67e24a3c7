package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on the deliveries of one outside system: who is calling, and what it says. */
interface Door {

    /** {@code zapi} or {@code kommo}: metric label and part of delivery records. */
    String source();

    Verdict judge(Delivery delivery);

    /** All sources of a secret; several tenants may share one, so the body tells them apart. */
    static <S extends Source> List<S> holders(List<S> sources, @Nullable String secret) {
        List<S> holders = new ArrayList<>(1);
        for (S source : sources) {
            // No early exit: the time taken says nothing about which secret was nearly right.
            if (source.secret().matches(secret)) {
                holders.add(source);
            }
        }
        return holders;
    }

    /** The tenant of a refused delivery, where there is no doubt about it. */
    static @Nullable String soleAccount(List<? extends Source> sources) {
        String first = sources.getFirst().account();
        return sources.stream().allMatch(source -> source.account().equals(first)) ? first : null;
    }
}
