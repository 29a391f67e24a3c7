package dev.ponte.tests.bench;

import dev.ponte.tests.load.CpuMeter;

/** While something is measured: who takes how much CPU, and a profile when one was asked for. */
public final class Watch {

    private final Profiler profiler;
    private final CpuMeter.Reading reading;

    private Watch(Profiler profiler, CpuMeter.Reading reading) {
        this.profiler = profiler;
        this.reading = reading;
    }

    /**
     * @param phase names the profile's file
     */
    public static Watch start(Workbench bench, BenchSuite suite, String phase) {
        Profiler profiler = Profiler.start(bench, suite, phase);
        return new Watch(profiler, suite.meter().begin());
    }

    public CpuMeter.Use stop() {
        CpuMeter.Use used = reading.end();
        profiler.stop();
        return used;
    }
}
