package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.snapshot.Also;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What Kommo's API only reads: people are told what to make or remove, and nothing follows. */
final class ByHand {

    private ByHand() {}

    static void tell(Also part, List<String> desired, List<String> actual, PlanBuilder plan) {
        without(desired, actual)
                .forEach(it -> plan.tell(Code.MISSING_BY_HAND, subject(part, it), ""));
        without(actual, desired)
                .forEach(it -> plan.tell(Code.EXTRA_BY_HAND, subject(part, it), ""));
    }

    private static Set<String> without(List<String> names, List<String> others) {
        Set<String> left = new LinkedHashSet<>(names);
        others.forEach(left::remove);
        return left;
    }

    private static String subject(Also part, String name) {
        return part.code() + " / " + name;
    }
}
