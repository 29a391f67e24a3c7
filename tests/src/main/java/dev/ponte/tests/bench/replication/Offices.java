package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.process.Part;
import dev.ponte.tests.bench.BenchSuite;
import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.kommo.Traffic;
import dev.ponte.tests.bench.kommo.Web;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The master and the accounts that follow it: played by the sandbox, known to sync-service. */
final class Offices {

    private static final String MASTER = "master";

    /** The name that crm-connector has for the account of the suite's environment, the master. */
    private static final String MASTER_HERE = "default";

    /** Ways in which seeded accounts cannot become like the master. */
    private static final List<String> HOPELESS =
            List.of("paused", "not-admin", "many-pipelines", "full-pipeline");

    private final List<String> spare = new ArrayList<>();
    private final HttpClient http;
    private final URI sandbox;
    private final URI sync;
    private final Web web;

    private Offices(BenchSuite suite) throws InterruptedException {
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.sandbox = suite.url(Part.SANDBOX);
        this.sync = suite.url(Part.SYNC);
        this.web = new Web(http, new SandboxClient(sandbox).token("admin"));
    }

    /**
     * Seeds accounts, and takes them in.
     *
     * @param accounts without the master
     * @param spare more of them, to warm up with
     * @param large whether the master has more than it is seeded with
     */
    static Offices open(BenchSuite suite, int accounts, int spare, boolean large)
            throws InterruptedException {
        Offices offices = new Offices(suite);
        offices.seed(accounts, spare, large);
        return offices;
    }

    private void seed(int accounts, int spares, boolean large) throws InterruptedException {
        JsonNode seeded =
                web.post(
                        sandbox.resolve("/_sandbox/kommo/seed"),
                        Map.of("accounts", accounts + spares + 1, "seed", 1, "without", HOPELESS));
        for (JsonNode account : seeded) {
            String subdomain = account.path("subdomain").asText();
            if (!subdomain.equals(MASTER)) {
                join(account);
                if (spare.size() < spares) {
                    spare.add(subdomain);
                }
            } else if (large) {
                master(account).grow();
            }
        }
        join(Map.of("account", MASTER_HERE, "role", "master"));
    }

    private void join(JsonNode account) throws InterruptedException {
        String subdomain = account.path("subdomain").asText();
        join(
                Map.of(
                        "account",
                        subdomain,
                        "role",
                        "slave",
                        "address",
                        sandbox + "/kommo/" + subdomain,
                        "token",
                        account.path("token").asText()));
    }

    private Master master(JsonNode account) {
        return new Master(
                new Web(http, account.path("token").asText()),
                sandbox.resolve("/kommo/" + MASTER + "/api/v4/"));
    }

    private void join(Map<String, String> member) throws InterruptedException {
        web.post(sync.resolve("/api/sync/accounts"), member);
    }

    /**
     * Makes the spare accounts alike and takes it back, again and again: JVMs that have just
     * started are slow. Then these accounts go.
     */
    void warmUp(Screen screen, Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        do {
            Ended made = replication().run(screen, spare);
            replication().undo(screen, made);
        } while (System.nanoTime() - begin < time.toNanos());
        for (String account : spare) {
            web.delete(sync.resolve("/api/sync/accounts/" + account));
        }
    }

    Replication replication() {
        return new Replication(web, sync);
    }

    /** What the accounts saw since a cursor. */
    Traffic traffic(long since) throws InterruptedException {
        return Traffic.of(web.get(sandbox.resolve("/_sandbox/kommo/traffic?since=" + since)));
    }
}
