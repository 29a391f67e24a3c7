package dev.ponte.tests.bench.limiter;

import dev.ponte.tests.bench.kommo.Web;
import dev.ponte.tests.load.Latency;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Callers that call one after the other until their time is over. */
final class Crowd {

    private final Web web;
    private final List<Caller> callers = new ArrayList<>();

    /**
     * One caller.
     *
     * @param pause after each call
     */
    private record Caller(URI uri, String lane, Duration pause) {}

    /**
     * What callers of a lane met.
     *
     * @param statuses how many of each
     */
    record Met(Latency latency, Map<Integer, Long> statuses) {

        boolean allServed() {
            return statuses.keySet().stream().allMatch(status -> status / 100 == 2);
        }
    }

    Crowd(Web web) {
        this.web = web;
    }

    Crowd bulk(URI uri) {
        callers.add(new Caller(uri, "bulk", Duration.ZERO));
        return this;
    }

    Crowd interactive(URI uri, Duration pause) {
        callers.add(new Caller(uri, "interactive", pause));
        return this;
    }

    /** Calls for so long, and returns when all calls have ended; by lane. */
    Map<String, Met> call(Duration time) throws InterruptedException {
        Map<String, Log> logs = new TreeMap<>();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Caller caller : callers) {
                Log log = logs.computeIfAbsent(caller.lane(), _ -> new Log());
                all.add(threads.submit(() -> callUntil(caller, end, log)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        Map<String, Met> met = new TreeMap<>();
        logs.forEach((lane, log) -> met.put(lane, log.met()));
        return met;
    }

    private Void callUntil(Caller caller, long end, Log log) throws InterruptedException {
        while (System.nanoTime() - end < 0) {
            long begin = System.nanoTime();
            int status = web.call(caller.uri(), caller.lane());
            log.add(System.nanoTime() - begin, status);
            TimeUnit.NANOSECONDS.sleep(caller.pause().toNanos());
        }
        return null;
    }

    /** Of one lane, written by its callers. */
    private static final class Log {

        private final Histogram nanos = Latency.histogram();
        private final Map<Integer, Long> statuses = new TreeMap<>();

        synchronized void add(long took, int status) {
            Latency.record(nanos, took);
            statuses.merge(status, 1L, Long::sum);
        }

        synchronized Met met() {
            return new Met(Latency.of(nanos), new TreeMap<>(statuses));
        }
    }
}
