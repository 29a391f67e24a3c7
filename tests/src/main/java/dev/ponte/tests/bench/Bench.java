package dev.ponte.tests.bench;

/** One thing that can be measured: {@code ./ponte bench <name>}. Listed in {@link Benches}. */
public interface Bench {

    /** As it is typed. {@code bench.<name>} of the messages says what it measures. */
    String name();

    /**
     * Measures, says on the way what people should know, and hands back the figures.
     *
     * @throws BenchFailedException when nothing could be measured, or a promise was broken
     */
    Figures run(Workbench bench) throws InterruptedException;
}
