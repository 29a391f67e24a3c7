package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Evidence.Stored;
import dev.ponte.tests.drill.Letter.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers wrote, burst by burst, as it is stored. A burst is one as long as the quiet time
 * does not pass between two of its messages. Where a fault lasted longer, what came before it and
 * what came after it are bursts of their own to the bot, and it may answer each.
 */
final class Bursts {

    /** Between the moment a message is recorded, and those that the quiet time is counted with. */
    private static final Duration INEXACT = Duration.ofSeconds(2);

    private final Duration gap;
    private final Map<Burst, List<Stored>> all = new LinkedHashMap<>();

    Bursts(Traffic traffic, Evidence evidence, Duration quiet) {
        this.gap = quiet.minus(INEXACT);
        Map<String, Stored> customers = new HashMap<>();
        evidence.stored().stream()
                .filter(Stored::isCustomers)
                .forEach(message -> customers.put(String.valueOf(message.id()), message));
        for (Letter letter : traffic.letters()) {
            Stored stored = customers.get(letter.id(traffic.plan().seed()));
            if (letter.author() == Author.CUSTOMER) {
                List<Stored> of =
                        all.computeIfAbsent(
                                new Burst(letter.chat(), letter.round()), key -> new ArrayList<>());
                if (stored != null) {
                    of.add(stored);
                }
            }
        }
    }

    record Burst(int chat, int round) {
        @Override
        public String toString() {
            return "chat " + chat + " round " + round;
        }
    }

    /** The messages of each, in the order of writing. */
    Map<Burst, List<Stored>> all() {
        return all;
    }

    /** In how many pieces it came: 1, unless a fault kept a part of it back for too long. */
    long pieces(Burst burst) {
        List<Instant> came =
                all.getOrDefault(burst, List.of()).stream()
                        .map(Stored::recordedAt)
                        .sorted()
                        .toList();
        long pieces = 1;
        for (int i = 1; i < came.size(); i++) {
            if (Duration.between(came.get(i - 1), came.get(i)).compareTo(gap) > 0) {
                pieces++;
            }
        }
        return pieces;
    }

    /** Those that came in several pieces. */
    List<String> torn() {
        return all.keySet().stream()
                .filter(burst -> pieces(burst) > 1)
                .map(burst -> burst + " in " + pieces(burst) + " pieces")
                .toList();
    }

    /** Whether one of the chat's came in several pieces. */
    boolean isTorn(int chat) {
        return all.keySet().stream().anyMatch(burst -> burst.chat() == chat && pieces(burst) > 1);
    }
}
