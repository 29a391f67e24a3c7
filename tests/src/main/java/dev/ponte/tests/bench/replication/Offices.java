package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.process.Part;
import dev.ponte.tests.bench.BenchSuite;
import dev.ponte.tests.bench.kommo.Traffic;
import dev.ponte.tests.bench.kommo.Web;
import java.net.URI;
import java.net.http.HttpClient;
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
     * @param large whether the master has more than it is seeded with
     */
    static Offices open(BenchSuite suite, int accounts, boolean large) throws InterruptedException {
        Offices offices = new Offices(suite);
        offices.seed(accounts, large);
        return offices;
    }

    private void seed(int accounts, boolean large) throws InterruptedException {
        JsonNode seeded =
                web.post(
                        sandbox.resolve("/_sandbox/kommo/seed"),
                        Map.of("accounts", accounts + 1, "seed", 1, "without", HOPELESS));
        for (JsonNode account : seeded) {
            if (!account.path("subdomain").asText().equals(MASTER)) {
                join(account);
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

    Replication replication() {
        return new Replication(web, sync);
    }

    /** What the accounts saw since a cursor. */
    Traffic traffic(long since) throws InterruptedException {
        return Traffic.of(web.get(sandbox.resolve("/_sandbox/kommo/traffic?since=" + since)));
    }
}
