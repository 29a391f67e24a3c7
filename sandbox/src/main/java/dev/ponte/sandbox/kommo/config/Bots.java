package dev.ponte.sandbox.kommo.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bots of an account, and what was asked of them lately. */
public final class Bots {
    private static final int MOST_RUNS = 1_000;

    private final List<Bot> all = new ArrayList<>();
    private final List<BotRun> runs = new ArrayList<>();

    public List<Bot> all() {
        return List.copyOf(all);
    }

    public void add(Bot bot) {
        all.add(bot);
    }

    Optional<Bot> get(long id) {
        return all.stream().filter(bot -> bot.id() == id).findFirst();
    }

    void ran(BotRun run) {
        if (runs.size() == MOST_RUNS) {
            runs.removeFirst();
        }
        runs.add(run);
    }

    /** Oldest first. */
    public List<BotRun> runs() {
        return List.copyOf(runs);
    }
}
