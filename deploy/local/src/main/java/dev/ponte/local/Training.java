package dev.ponte.local;

import dev.ponte.infra.Folders;
import dev.ponte.infra.LocalPostgres;
import dev.ponte.local.process.ChildSpec;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import dev.ponte.local.train.StartCache;
import dev.ponte.local.train.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prepares faster starts of every part that has no cache yet: one part after the other, on a
 * PostgreSQL and a Kafka that are thrown away, so that nothing of it shows in the real data.
 */
public final class Training {

    private final SuiteOptions options;
    private final Trainer.Report report;

    public Training(SuiteOptions options, Trainer.Report report) {
        this.options = options;
        this.report = report;
    }

    /** The parts whose next start would be a slow one. */
    static List<Part> untrained(SuiteOptions options) {
        StartCache caches = new StartCache(options.workplace().startCaches());
        return Arrays.stream(Part.values())
                .filter(options.parts()::contains)
                .filter(part -> Files.exists(options.workplace().jarOf(part.module())))
                .filter(part -> !Files.exists(ChildSpecs.cacheOf(part, options, caches)))
                .toList();
    }

    /** Removes what a training leaves that was ended half-way. */
    static void clear(Workplace workplace) {
        Path home = homeIn(workplace);
        LocalPostgres.endLeftover(workplace.withHome(home).postgresData());
        Folders.delete(home);
    }

    private static Path homeIn(Workplace workplace) {
        return workplace.home().resolve("train");
    }

    /** Trains what is untrained; a part that cannot be trained is reported and left as it is. */
    public void run() throws InterruptedException {
        List<Part> parts = untrained(options);
        clear(options.workplace());
        Path home = homeIn(options.workplace());
        SuiteOptions here =
                options.withWorkplace(options.workplace().withHome(home)).withPorts(Ports.free());
        try (Infrastructure infrastructure = new Infrastructure(here)) {
            infrastructure.startPostgres();
            infrastructure.startKafka();
            for (Part part : parts) {
                train(part, here);
            }
        } finally {
            clear(options.workplace());
        }
    }

    private void train(Part part, SuiteOptions here) throws InterruptedException {
        ChildSpec spec = ChildSpecs.of(part, here);
        new Trainer(new StartCache(options.workplace().startCaches()), report)
                .train(spec, options.jvmFlags().of(part), options.workplace().jarOf(part.module()));
    }
}
