package dev.ponte.tests.bench.limiter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.Instance;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.process.Part;
import dev.ponte.tests.bench.BenchSuite;
import dev.ponte.tests.bench.kommo.Traffic;
import dev.ponte.tests.bench.kommo.Web;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accounts that are called, and the replicas by which. */
final class Offices {

    /** Ways in which seeded accounts let nobody in. */
    private static final List<String> CLOSED = List.of("paused", "not-admin");

    private static final int REPLICAS = 2;

    private final URI sandbox;
    private final List<URI> replicas;
    private final Web web;
    private final List<String> slugs = new ArrayList<>();

    private Offices(URI sandbox, List<URI> replicas, Web web) {
        this.sandbox = sandbox;
        this.replicas = replicas;
        this.web = web;
    }

    /** Seeds accounts, and adds each with its long-lived token. */
    static Offices open(BenchSuite suite, int accounts) throws InterruptedException {
        while (suite.suite().instances(Part.CRM).size() < REPLICAS) {
            suite.suite().addReplica(Part.CRM);
        }
        URI sandbox = suite.url(Part.SANDBOX);
        Offices offices =
                new Offices(
                        sandbox,
                        suite.suite().instances(Part.CRM).stream().map(Instance::url).toList(),
                        new Web(
                                // As the services' own client does it: connections in a pool.
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .build(),
                                new SandboxClient(sandbox).token("admin")));
        offices.add(accounts);
        return offices;
    }

    private void add(int accounts) throws InterruptedException {
        JsonNode seeded =
                web.post(
                        sandbox.resolve("/_sandbox/kommo/seed"),
                        Map.of("accounts", accounts + 1, "seed", 1, "without", CLOSED));
        for (JsonNode account : seeded) {
            String slug = account.path("subdomain").asText();
            // The master is in the suite's environment.
            if (!slug.equals("master")) {
                web.post(
                        replicas.getFirst().resolve("/api/kommo/accounts"),
                        Map.of(
                                "account",
                                slug,
                                "address",
                                sandbox + "/kommo/" + slug,
                                "token",
                                account.path("token").asText()));
                slugs.add(slug);
            }
        }
    }

    Web web() {
        return web;
    }

    List<String> slugs() {
        return slugs;
    }

    /** Where a caller reads a lead of an account; callers take turns at the replicas. */
    URI leads(String slug, int caller) {
        return replicas.get(caller % REPLICAS)
                .resolve("/internal/kommo/" + slug + "/api/v4/leads?limit=1");
    }

    /** What the accounts saw since a cursor. */
    Traffic traffic(long since) throws InterruptedException {
        return Traffic.of(web.get(sandbox.resolve("/_sandbox/kommo/traffic?since=" + since)));
    }
}
