package dev.ponte.tests.drill;

import dev.ponte.local.Instance;
import dev.ponte.local.LocalSuite;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.SuiteEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A suite of its own for a drill, and what a drill can do to it. */
public final class Stage implements AutoCloseable {

    /** The gateway's door and Z-API share it; of this suite only. */
    static final String SECRET = "drill-zapi-webhook-secret-00000001";

    private final LocalSuite suite;
    private final Sandbox sandbox;
    private final Downtimes downtimes = new Downtimes();
    private final Map<Part, Integer> running = new ConcurrentHashMap<>();

    private Stage(LocalSuite suite) {
        this.suite = suite;
        this.sandbox = new Sandbox(suite.url(Part.SANDBOX));
    }

    /**
     * Starts a suite on free ports, with empty data.
     *
     * @param home where its data and logs are kept
     */
    public static Stage open(
            Path home, Drill.Cast cast, Patience patience, Consumer<SuiteEvent> watcher)
            throws InterruptedException {
        Map<String, String> environment = new HashMap<>(patience.environment());
        environment.put("ZAPI_WEBHOOK_SECRET", SECRET);
        SuiteOptions options =
                SuiteOptions.isolated(home, cast.settings())
                        .withParts(cast.parts())
                        .withFreshData(true)
                        .withEnvironment(environment);
        Stage stage = new Stage(LocalSuite.start(options, watcher));
        stage.grow(Part.GATEWAY, cast.gateways());
        stage.grow(Part.CONVERSATION, cast.conversations());
        return stage;
    }

    /** Has so many processes of the part run. */
    public void grow(Part part, int count) throws InterruptedException {
        while (suite.instances(part).size() < count) {
            suite.addReplica(part);
        }
        running.put(part, count);
        for (Instance instance : instances(part)) {
            instance.start();
        }
    }

    /** Stops all but the first processes of the part. */
    public void shrink(Part part, int count) throws InterruptedException {
        running.put(part, count);
        for (Instance instance : suite.instances(part).stream().skip(count).toList()) {
            instance.stop();
        }
    }

    private List<Instance> instances(Part part) {
        return suite.instances(part).stream().limit(running.getOrDefault(part, 1)).toList();
    }

    LocalSuite suite() {
        return suite;
    }

    Downtimes downtimes() {
        return downtimes;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    List<URI> gateways() {
        return instances(Part.GATEWAY).stream().map(Instance::url).toList();
    }

    /** Kills a part's process as a crash would, and returns when it answers again. */
    void kill(Part part, int index) throws InterruptedException {
        Instance instance = suite.instances(part).get(index);
        down(
                instance,
                () -> {
                    instance.kill();
                    instance.awaitReady();
                });
    }

    void kill(Part part) throws InterruptedException {
        kill(part, 0);
    }

    /** Kills a process and keeps it down for a while. */
    void killFor(Part part, int index, Duration time) throws InterruptedException {
        Instance instance = suite.instances(part).get(index);
        down(
                instance,
                () -> {
                    instance.killAndHold();
                    Pause.of(time);
                    instance.start();
                });
    }

    /** Restarts all processes of the parts, one after the other. */
    void roll(Part... parts) throws InterruptedException {
        for (Part part : parts) {
            for (Instance instance : instances(part)) {
                down(instance, instance::restart);
            }
        }
    }

    private void down(Instance instance, Step step) throws InterruptedException {
        if (instance.part() != Part.GATEWAY) {
            step.take();
            return;
        }
        int index = suite.instances(Part.GATEWAY).indexOf(instance);
        try (Downtimes.Window _ = downtimes.of(index)) {
            step.take();
        }
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Step {
        void take() throws InterruptedException;
    }

    /** Stops Kafka for a while. Nothing may be refused meanwhile. */
    void stopKafka(Duration time) throws InterruptedException {
        suite.kafka().stop();
        try {
            Pause.of(time);
        } finally {
            suite.kafka().start();
        }
    }

    /** Stops PostgreSQL in order for a while. */
    void stopPostgres(Duration time) throws InterruptedException {
        suite.postgres().stop();
        try {
            Pause.of(time);
        } finally {
            suite.postgres().start();
        }
    }

    /** Kills PostgreSQL, all its processes at once, and keeps it down for a while. */
    void killPostgres(Duration time) throws InterruptedException {
        suite.postgres().kill();
        try {
            Pause.of(time);
        } finally {
            suite.postgres().start();
        }
    }

    /** Takes both away. A gateway has nowhere to put a delivery then, and may say so. */
    void stopBoth(Duration time) throws InterruptedException {
        try (Downtimes.Window _ = downtimes.ofAll()) {
            suite.kafka().stop();
            suite.postgres().kill();
            try {
                Pause.of(time);
            } finally {
                suite.postgres().start();
                suite.kafka().start();
            }
            awaitGateways();
        }
    }

    private void awaitGateways() throws InterruptedException {
        for (Instance gateway : instances(Part.GATEWAY)) {
            gateway.awaitReady();
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
