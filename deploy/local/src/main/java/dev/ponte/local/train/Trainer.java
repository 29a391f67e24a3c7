package dev.ponte.local.train;

import dev.ponte.local.process.ChildSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes the cache of one part, and forgets its older ones. */
public final class Trainer {

    /** What a start is followed by in real life. */
    private static final List<String> TOUCHED =
            List.of("/q/health/ready", "/q/health/live", "/q/metrics", "/");

    /** Told how it went, part by part. */
    public interface Report {

        void trained(String part, Duration took);

        void failed(String part, String reason);
    }

    private final StartCache caches;
    private final Report report;

    public Trainer(StartCache caches, Report report) {
        this.caches = caches;
        this.report = report;
    }

    /**
     * @param spec how the part would be started; its addresses lead nowhere that matters
     * @param flags of its real starts
     * @param jar the program
     */
    public void train(ChildSpec spec, List<String> flags, Path jar) throws InterruptedException {
        Instant start = Instant.now();
        Path cache = caches.fileFor(spec.name(), jar, flags);
        try {
            Files.createDirectories(cache.getParent());
            new Recording(Path.of(spec.command().getFirst()), flags, jar, cache)
                    .make(spec.environment(), spec.directory(), addresses(spec));
            StartCache.keepOnly(spec.name(), cache);
            report.trained(spec.name(), Duration.between(start, Instant.now()));
        } catch (IOException e) {
            report.failed(spec.name(), String.valueOf(e.getMessage()));
        }
    }

    private static List<URI> addresses(ChildSpec spec) {
        Stream<String> paths = TOUCHED.stream();
        return paths.map(path -> URI.create("http://127.0.0.1:" + spec.port() + path)).toList();
    }
}
