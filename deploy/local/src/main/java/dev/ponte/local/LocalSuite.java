package dev.ponte.local;

import dev.ponte.infra.DatabaseRole;
import dev.ponte.infra.Folders;
import dev.ponte.infra.InfrastructureException;
import dev.ponte.infra.LocalKafka;
import dev.ponte.infra.LocalPostgres;
import dev.ponte.local.doctor.Preconditions;
import dev.ponte.local.process.ChildState;
import dev.ponte.local.process.FileTail;
import dev.ponte.local.process.Leftovers;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.PartFailedException;
import dev.ponte.local.process.StartFailure;
import dev.ponte.local.process.StartPlan;
import dev.ponte.local.process.StartRun;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.train.BackgroundTraining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running suite: PostgreSQL and Kafka in this JVM, everything else as its children. Closing it
 * stops everything; when this JVM is killed, everything stops by itself.
 */
public final class LocalSuite implements AutoCloseable {

    private static final Instant LAUNCHED_AT =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private static final int LAST_LINES = 20;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final SuiteOptions options;
    private final Consumer<SuiteEvent> watcher;
    private final HomeLock lock;
    private final Infrastructure infrastructure;
    private final Instant began = Instant.now();
    private final Processes processes;
    private volatile @Nullable StartRun run;
    private volatile @Nullable BackgroundTraining training;
    private volatile boolean ready;
    private boolean stopped;

    private LocalSuite(SuiteOptions options, Consumer<SuiteEvent> watcher, HomeLock lock) {
        this.options = options;
        this.watcher = watcher;
        this.lock = lock;
        this.infrastructure = new Infrastructure(options);
        this.processes = new Processes(options, this::onEvent);
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @param watcher told what happens, from several threads
     * @throws dev.ponte.local.doctor.NotPossibleException when this machine cannot run it as asked
     * @throws dev.ponte.local.process.PartFailedException when a process does not come up
     */
    public static LocalSuite start(SuiteOptions options, Consumer<SuiteEvent> watcher)
            throws InterruptedException {
        LocalSuite suite = prepare(options, watcher);
        suite.startAll();
        return suite;
    }

    /**
     * Takes the home and clears what a killed run left; {@link #startAll} starts it.
     *
     * @throws dev.ponte.local.doctor.NotPossibleException when this machine cannot run it as asked
     */
    public static LocalSuite prepare(SuiteOptions options, Consumer<SuiteEvent> watcher) {
        Workplace workplace = options.workplace();
        HomeLock lock = HomeLock.take(workplace);
        try {
            Leftovers.end(workplace.stateFile(), watcher);
            LocalPostgres.endLeftover(workplace.postgresData());
            Preconditions.require(Requirements.of(options));
            if (options.fresh()) {
                Folders.delete(workplace.home().resolve("data"));
            }
            return new LocalSuite(options, watcher, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts what can start, as soon as it can, and waits for all of it. */
    public void startAll() throws InterruptedException {
        try {
            run = StartRun.begin(StartPlan.of(options.parts()), this::startStep);
            run.await();
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
        ready = true;
        writeState();
        watcher.accept(new SuiteEvent.AllReady(Duration.between(began, Instant.now())));
        options.launcher().cache().filter(this::needsTraining).ifPresent(this::train);
    }

    private boolean needsTraining(Path launcherCache) {
        return options.train()
                && (!Files.exists(launcherCache) || !Training.untrained(options).isEmpty());
    }

    /** Faster starts are a comfort: whatever goes wrong here, the suite runs on. */
    private void train(Path launcherCache) {
        try {
            training =
                    new BackgroundTraining(
                            options.launcher().flags(),
                            launcherCache,
                            options.workplace().logOf("train"),
                            () -> watcher.accept(new SuiteEvent.TrainingDone()));
            watcher.accept(new SuiteEvent.TrainingBegun());
        } catch (UncheckedIOException e) {
            watcher.accept(new SuiteEvent.TrainingFailed(String.valueOf(e.getMessage())));
        }
    }

    private void startStep(String name) {
        switch (name) {
            case StartPlan.POSTGRES ->
                    startServer(name, options.ports().postgres(), infrastructure::startPostgres);
            case StartPlan.KAFKA ->
                    startServer(name, options.ports().kafka(), infrastructure::startKafka);
            default -> processes.start(Part.named(name).orElseThrow()).join();
        }
    }

    private void startServer(String name, int port, Runnable start) {
        Instant begin = Instant.now();
        try {
            start.run();
        } catch (InfrastructureException e) {
            StartFailure reason = new StartFailure.NotStarted(String.valueOf(e.getMessage()));
            onEvent(new SuiteEvent.PartFailed(name, reason, lastLines(name)));
            throw new PartFailedException(name, reason);
        }
        onEvent(new SuiteEvent.PartReady(name, port, Duration.between(begin, Instant.now())));
    }

    private List<String> lastLines(String name) {
        try {
            return new FileTail(options.workplace().logOf(name)).last(LAST_LINES);
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private void onEvent(SuiteEvent event) {
        watcher.accept(event);
        if (!(event instanceof SuiteEvent.Output)) {
            writeState();
        }
    }

    private synchronized void writeState() {
        if (!stopped) {
            lock.write(
                    new SuiteState(
                            ProcessHandle.current().pid(),
                            LAUNCHED_AT,
                            ready,
                            options.ports(),
                            states()));
        }
    }

    /** Where each process stands. */
    public List<ChildState> states() {
        return processes.states();
    }

    /** Where a part answers, e.g. {@code http://127.0.0.1:8080}. */
    public URI url(Part part) {
        return URI.create("http://127.0.0.1:" + options.ports().of(part));
    }

    /** Process id of a part; 0 while it does not run. */
    public long pidOf(Part part) {
        return instance(part).pid();
    }

    /** Whether the part has answered since its last start. */
    public boolean isReady(Part part) {
        return instance(part).isReady();
    }

    /** Ends a part as a crash would (SIGKILL); the suite starts it again. */
    public void kill(Part part) {
        instance(part).child().kill();
    }

    /** The part's first process: the one that the front door leads to. */
    public Instance instance(Part part) {
        return processes.first(part);
    }

    /** All processes of a part, the first first. */
    public List<Instance> instances(Part part) {
        return processes.of(part);
    }

    /**
     * Starts one more process of a part, on a free port, with the same database and topics, and
     * returns when it answers.
     */
    public Instance addReplica(Part part) {
        return processes.addReplica(part);
    }

    /** JDBC address of the database, without user; {@link DatabaseRole#local} gives the logins. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:"
                + options.ports().postgres()
                + "/"
                + Infrastructure.DATABASE;
    }

    /** The database server, to be stopped, killed and started in drills. */
    public LocalPostgres postgres() {
        return infrastructure.postgres();
    }

    /** The broker, to be stopped and started in drills. */
    public LocalKafka kafka() {
        return infrastructure.kafka();
    }

    /** Stops the children, then Kafka, then PostgreSQL; does nothing the second time. */
    @Override
    public void close() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        watcher.accept(new SuiteEvent.Stopping());
        BackgroundTraining beside = training;
        if (beside != null) {
            beside.close();
        }
        try {
            StartRun starting = run;
            if (starting != null) {
                starting.cancel();
                processes.requestStop();
                // PostgreSQL and Kafka can only be stopped once they are up; when that takes too
                // long, they end with this JVM.
                starting.settle(STOP_LIMIT);
            }
            processes.requestStop();
            processes.awaitStop(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (lock;
                infrastructure) {
            ready = false;
        }
        if (beside != null) {
            Training.clear(options.workplace());
        }
        watcher.accept(new SuiteEvent.Stopped());
    }
}
