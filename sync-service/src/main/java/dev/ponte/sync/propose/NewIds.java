package dev.ponte.sync.propose;

import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.snapshot.Scope;
import java.util.ArrayList;
import java.util.List;

/** Ids for what is not made yet, beyond all that Kommo gives. */
final class NewIds {

    private static final long FIRST = 1L << 50;

    private final List<Link> given = new ArrayList<>();

    long of(Kind kind, long thing) {
        long id = next();
        given.add(Link.of(kind, id, thing));
        return id;
    }

    String ofTab(Scope scope, String thing) {
        String id = "new_" + next();
        given.add(Link.ofGroup(scope, id, thing));
        return id;
    }

    private long next() {
        return FIRST + given.size();
    }

    /** Which of the account's things each id stands for. */
    IdMap origins() {
        return IdMap.of(given);
    }
}
