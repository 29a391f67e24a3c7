package dev.ponte.tests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked for.
 *
 * @param words what stands behind the bench's name and is no option
 * @param seconds of one measured run; empty: the bench's own choice
 * @param rate deliveries per second; empty: the bench finds it
 * @param chats how many customers
 * @param seed of everything that is chosen by chance
 * @param rounds how often to repeat what is compared
 * @param statuses of a hundred deliveries, or of a hundred answers, how many bring news of a sent
 *     message; empty: the bench's own choice
 * @param door the part that webhooks go to: {@code console} or {@code gateway}
 * @param accounts how many of Kommo's take part; empty: the bench's own choice
 * @param quick a short run that only shows that the bench works
 * @param profile the part to record, by its name
 * @param json the file to write
 */
public record BenchOptions(
        List<String> words,
        Optional<Duration> seconds,
        Optional<Double> rate,
        int chats,
        long seed,
        int rounds,
        Optional<Integer> statuses,
        String door,
        Optional<Integer> accounts,
        boolean quick,
        Optional<String> profile,
        Optional<Path> json) {

    static final int CHATS = 2_000;

    /** That the sandbox seeds, the master and spare ones among them. */
    private static final int MOST_ACCOUNTS = 900;

    public BenchOptions {
        words = List.copyOf(words);
    }

    /** The time of one run. */
    public Duration seconds(int usual, int whenQuick) {
        return seconds.orElse(Duration.ofSeconds(quick ? whenQuick : usual));
    }

    /** How many accounts of Kommo take part. */
    public int accounts(int usual, int whenQuick) {
        return accounts.orElse(quick ? whenQuick : usual);
    }

    /**
     * @param arguments behind the bench's name
     * @throws UsageException when they make no sense
     */
    static BenchOptions parse(List<String> arguments) {
        Reader reader = new Reader(arguments);
        List<String> words = new ArrayList<>();
        Optional<Duration> seconds = Optional.empty();
        Optional<Double> rate = Optional.empty();
        int chats = CHATS;
        long seed = 1;
        int rounds = 3;
        Optional<Integer> statuses = Optional.empty();
        String door = "console";
        Optional<Integer> accounts = Optional.empty();
        boolean quick = false;
        Optional<String> profile = Optional.empty();
        Optional<Path> json = Optional.empty();
        while (reader.hasMore()) {
            String word = reader.next();
            switch (word) {
                case "--seconds" ->
                        seconds = Optional.of(Duration.ofSeconds(reader.number(word, 1, 86_400)));
                case "--rate" -> rate = Optional.of((double) reader.number(word, 1, 1_000_000));
                case "--chats" -> chats = (int) reader.number(word, 1, 1_000_000);
                case "--seed" -> seed = reader.number(word, 0, Long.MAX_VALUE);
                case "--rounds" -> rounds = (int) reader.number(word, 1, 100);
                case "--statuses" -> statuses = Optional.of((int) reader.number(word, 0, 100));
                case "--door" -> door = reader.value(word);
                case "--accounts" ->
                        accounts = Optional.of((int) reader.number(word, 1, MOST_ACCOUNTS));
                case "--quick" -> quick = true;
                case "--profile" -> profile = Optional.of(reader.value(word));
                case "--json" -> json = Optional.of(Path.of(reader.value(word)));
                default -> words.add(reader.word(word));
            }
        }
        return new BenchOptions(
                words, seconds, rate, chats, seed, rounds, statuses, door, accounts, quick, profile,
                json);
    }

    private static final class Reader {

        private final Deque<String> rest;

        Reader(List<String> arguments) {
            rest = new ArrayDeque<>(arguments);
        }

        boolean hasMore() {
            return !rest.isEmpty();
        }

        String next() {
            return rest.pop();
        }

        String word(String word) {
            if (word.startsWith("-")) {
                throw new UsageException("usage.option", word);
            }
            return word;
        }

        String value(String option) {
            if (rest.isEmpty()) {
                throw new UsageException("usage.value", option);
            }
            return rest.pop();
        }

        long number(String option, long least, long most) {
            String value = value(option);
            long number = value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
            if (number < least || number > most) {
                throw new UsageException("usage.number", option, least, most);
            }
            return number;
        }
    }
}
