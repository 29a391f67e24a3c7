package dev.ponte.tests.drill;

import dev.ponte.tests.bench.BenchFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which drills, and how large.
 *
 * @param names of drills
 * @param settings numbers by the names of {@link Plan}'s components, and {@code quiet} in seconds
 */
record DrillOrder(List<String> names, Map<String, Integer> settings) {

    private static final Set<String> KNOWN =
            Set.of("chats", "rounds", "burst", "copies", "rate", "seed", "quiet");

    DrillOrder {
        names = List.copyOf(names);
        settings = Map.copyOf(settings);
    }

    /** Reads {@code promise chats=50 rate=100}. */
    static DrillOrder parse(List<String> words) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> settings = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign < 0) {
                names.add(word);
            } else {
                settings.put(known(word.substring(0, sign)), number(word.substring(sign + 1)));
            }
        }
        return new DrillOrder(names, settings);
    }

    private static String known(String name) {
        if (!KNOWN.contains(name)) {
            throw new BenchFailedException("no setting " + name + "; there are " + KNOWN);
        }
        return name;
    }

    private static int number(String value) {
        if (!value.matches("\\d{1,8}")) {
            throw new BenchFailedException("no number: " + value);
        }
        return Integer.parseInt(value);
    }

    /** The drill in the size that was asked for. */
    Drill sized(Drill drill) {
        Plan plan = drill.plan();
        Plan sized =
                plan.sized(
                                of("chats", plan.chats()),
                                of("rounds", plan.rounds()),
                                of("burst", plan.burst()))
                        .copied(of("copies", plan.copies()))
                        .at(settings.containsKey("rate") ? settings.get("rate") : plan.rate())
                        .seeded(settings.containsKey("seed") ? settings.get("seed") : plan.seed());
        Patience patience =
                settings.containsKey("quiet")
                        ? Patience.ofQuiet(settings.get("quiet"))
                        : drill.patience();
        return drill.resized(sized, patience);
    }

    private int of(String name, int usual) {
        return settings.getOrDefault(name, usual);
    }
}
