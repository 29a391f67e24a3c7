package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Step.Option;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of a list. Kommo takes all of them or none, and forgets the values of those that come
 * without their id; so each keeps its own.
 */
final class OptionPlanner {

    private static final long STEP = 10;

    private final IdMap known;
    private final Rules rules;
    private final PlanBuilder plan;

    OptionPlanner(IdMap known, Rules rules, PlanBuilder plan) {
        this.known = known;
        this.rules = rules;
        this.plan = plan;
    }

    static List<Option> created(List<Choice> choices) {
        List<Option> options = new ArrayList<>();
        for (Choice choice : choices) {
            options.add(option(choice, null, options.size()));
        }
        return options;
    }

    /** All options to be written; null when they are right. */
    @Nullable List<Option> difference(FieldState desired, FieldState actual) {
        Pairing<Choice, Choice> pairing =
                Pairing.of(
                        desired.choices(),
                        actual.choices(),
                        (want, has) -> known.links(Kind.CHOICE, want.id(), has.id()),
                        (want, has) -> want.code() != null && want.code().equals(has.code()),
                        (want, has) -> want.value().equals(has.value()));
        pairing.pairs()
                .forEach((want, has) -> plan.link(Link.of(Kind.CHOICE, want.id(), has.id())));
        List<Choice> kept =
                pairing.extra().stream()
                        .filter(
                                extra ->
                                        !rules.removal()
                                                .allows(Kind.CHOICE, String.valueOf(extra.id())))
                        .toList();
        boolean right =
                pairing.missing().isEmpty()
                        && kept.size() == pairing.extra().size()
                        && sameOrder(desired, actual, pairing)
                        && pairing.pairs().entrySet().stream()
                                .allMatch(pair -> same(pair.getKey(), pair.getValue()));
        return right || desired.choices().isEmpty() ? null : all(desired, pairing, kept);
    }

    private static List<Option> all(
            FieldState desired, Pairing<Choice, Choice> pairing, List<Choice> kept) {
        List<Option> all = new ArrayList<>();
        for (Choice want : desired.choices()) {
            all.add(option(want, pairing.of(want).orElse(null), all.size()));
        }
        for (Choice extra : kept) {
            all.add(
                    new Option(
                            null,
                            extra.id(),
                            extra.value(),
                            STEP * (all.size() + 1),
                            extra.code()));
        }
        return all;
    }

    /** A code that only the account's has stays. */
    private static Option option(Choice want, @Nullable Choice has, int place) {
        String code = want.code() == null && has != null ? has.code() : want.code();
        return new Option(
                want.id(), has == null ? null : has.id(), want.value(), STEP * (place + 1), code);
    }

    private static boolean same(Choice want, Choice has) {
        return want.value().equals(has.value())
                && (want.code() == null || Objects.equals(want.code(), has.code()));
    }

    private static boolean sameOrder(
            FieldState desired, FieldState actual, Pairing<Choice, Choice> pairing) {
        List<Choice> wanted =
                desired.choices().stream().flatMap(want -> pairing.of(want).stream()).toList();
        List<Choice> found = actual.choices().stream().filter(wanted::contains).toList();
        return wanted.equals(found);
    }
}
