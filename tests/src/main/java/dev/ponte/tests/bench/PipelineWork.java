package dev.ponte.tests.bench;

/** A bench that works with the whole suite, warmed up. */
abstract class PipelineWork implements Bench {

    @Override
    public final Figures run(Workbench bench) throws InterruptedException {
        try (Pipeline pipeline = Pipeline.start(bench)) {
            pipeline.warmUp();
            return measure(bench, pipeline);
        }
    }

    /** Measures; leaves the suite running, and with more in it. */
    abstract Figures measure(Workbench bench, Pipeline pipeline) throws InterruptedException;
}
