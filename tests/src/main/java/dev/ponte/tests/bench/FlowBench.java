package dev.ponte.tests.bench;

import java.util.List;

/**
 * {@code flow}: all that is measured of the pipeline, one after the other on one suite, which has
 * to be warmed up once only. The long history comes last, for it stays.
 */
final class FlowBench extends PipelineWork {

    private static final List<PipelineWork> WORKS =
            List.of(new PipelineBench(), new TakeoverBench(), new BurstBench(), new HistoryBench());

    @Override
    public String name() {
        return "flow";
    }

    @Override
    Figures measure(Workbench bench, Pipeline pipeline) throws InterruptedException {
        Figures all = Figures.empty();
        for (PipelineWork work : WORKS) {
            Figures figures = work.measure(bench, pipeline);
            bench.screen().line(work.name() + " " + figures.line());
            all.take(work.name(), figures);
        }
        return all;
    }
}
