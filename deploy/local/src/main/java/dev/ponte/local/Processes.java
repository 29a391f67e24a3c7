package dev.ponte.local;

import dev.ponte.infra.FreePort;
import dev.ponte.local.process.ChildState;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.local.process.SupervisedChild;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The suite's processes: one for each part, and the replicas that were asked for. */
final class Processes {

    private final SuiteOptions options;
    private final Consumer<SuiteEvent> events;
    private final List<Instance> all = new ArrayList<>();
    private boolean stopping;

    Processes(SuiteOptions options, Consumer<SuiteEvent> events) {
        this.options = options;
        this.events = events;
    }

    /** Starts a part's first process; the result completes when it answers. */
    CompletableFuture<Void> start(Part part) {
        return start(part, part.module(), options.ports().of(part)).child().start();
    }

    /** Starts a process more of a part, on a port of its own, and waits until it answers. */
    Instance addReplica(Part part) {
        int number = of(part).size() + 1;
        Instance replica = start(part, part.module() + "-" + number, FreePort.find());
        replica.child().start().join();
        return replica;
    }

    private Instance start(Part part, String name, int port) {
        SupervisedChild child =
                new SupervisedChild(
                        () -> ChildSpecs.of(part, name, port, options),
                        options.startLimit(),
                        events);
        Instance instance = new Instance(part, child);
        if (add(instance)) {
            child.requestStop();
        }
        return instance;
    }

    /** Returns whether it comes too late to run. */
    private synchronized boolean add(Instance instance) {
        all.add(instance);
        return stopping;
    }

    synchronized List<Instance> all() {
        return List.copyOf(all);
    }

    /** The processes of a part, the first first. */
    List<Instance> of(Part part) {
        return all().stream().filter(instance -> instance.part() == part).toList();
    }

    Instance first(Part part) {
        return all().stream()
                .filter(instance -> instance.part() == part)
                .findFirst()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        part.module() + " is not part of this suite"));
    }

    List<ChildState> states() {
        return all().stream().map(Instance::state).toList();
    }

    void requestStop() {
        synchronized (this) {
            stopping = true;
        }
        all().forEach(instance -> instance.child().requestStop());
    }

    void awaitStop(Duration limit) throws InterruptedException {
        for (Instance instance : all()) {
            instance.child().awaitStop(limit);
        }
    }
}
