package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.tests.bench.BenchFailedException;
import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.kommo.Web;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A run of sync-service, asked for and followed to its end. */
final class Replication {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);
    private static final int MOST_NAMED = 10;

    private static final Set<String> OVER = Set.of("succeeded", "partial", "failed", "cancelled");
    private static final Set<String> ALIKE = Set.of("unchanged", "converged", "planned");

    private final Web web;
    private final URI sync;

    Replication(Web web, URI sync) {
        this.web = web;
        this.sync = sync;
    }

    /** Of all accounts. */
    Ended run(Screen screen) throws InterruptedException {
        return run(screen, List.of());
    }

    /**
     * @param accounts none: all
     */
    Ended run(Screen screen, List<String> accounts) throws InterruptedException {
        return follow(
                screen,
                web.post(
                        sync.resolve("/api/sync/trigger"),
                        Map.of("sync_type", "full", "accounts", accounts)));
    }

    Ended undo(Screen screen, Ended run) throws InterruptedException {
        return follow(screen, web.post(runs(run.run() + "/undo"), Map.of()));
    }

    /** Every step that was planned in a run. */
    JsonNode steps(Ended run) throws InterruptedException {
        return web.get(runs(run.run() + "/plan")).path("steps");
    }

    private URI runs(String path) {
        return sync.resolve("/api/sync/runs/" + path);
    }

    private Ended follow(Screen screen, JsonNode asked) throws InterruptedException {
        String run = asked.path("run").asText();
        JsonNode view = over(screen, run);
        Ended ended = Ended.of(view);
        if (ended.alike() != ended.accounts() || ended.accounts() == 0) {
            complain(screen, run, view);
        }
        return ended;
    }

    private JsonNode over(Screen screen, String run) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        long nextWord = System.nanoTime() + BETWEEN_WORDS.toNanos();
        while (System.nanoTime() - end < 0) {
            JsonNode view = web.get(runs(run));
            if (OVER.contains(view.path("state").asText())) {
                return view;
            }
            if (System.nanoTime() - nextWord > 0) {
                Ended soFar = Ended.of(view);
                screen.say("replication.progress", soFar.alike(), soFar.accounts(), soFar.writes());
                nextWord += BETWEEN_WORDS.toNanos();
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        throw new BenchFailedException(screen.text("replication.endless", LIMIT.toMinutes()));
    }

    private void complain(Screen screen, String run, JsonNode view) throws InterruptedException {
        screen.say("replication.state", view.path("state").asText(), view.path("error").asText(""));
        int named = 0;
        for (JsonNode account : web.get(runs(run + "/accounts")).path("accounts")) {
            String state = account.path("state").asText();
            if (!ALIKE.contains(state) && named++ < MOST_NAMED) {
                screen.line(
                        "  %s %s %s"
                                .formatted(
                                        account.path("account").asText(),
                                        state,
                                        account.path("error").asText("")));
            }
        }
    }
}
