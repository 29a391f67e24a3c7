package dev.ponte.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.pipeline.Status;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineBodiesTest {

    private static final Step.CreatePipelines TWO =
            new Step.CreatePipelines(
                    List.of(
                            new Step.NewPipeline(
                                    7,
                                    "Locação",
                                    false,
                                    true,
                                    20,
                                    List.of(
                                            new Step.NewStage(71, "Visita", "#fffeb2", 20),
                                            new Step.NewStage(72, "Visita", "", 30)),
                                    "Contrato assinado",
                                    null),
                            new Step.NewPipeline(
                                    8, "Oficina", true, false, 30, List.of(), null, null)),
                    List.of());

    @Test
    void pipelinesAreSentWithTheirStagesInOneCall() {
        assertThat(KommoMapper.write(PipelineBodies.created(TWO)))
                .isEqualTo(
                        compact(
                                """
                                [{"name":"Locação","sort":20,"is_main":false,"is_unsorted_on":true,
                                "_embedded":{"statuses":[
                                {"id":142,"name":"Contrato assinado"},
                                {"name":"Visita","sort":20,"color":"#fffeb2"},
                                {"name":"Visita","sort":30}]},"request_id":"7"},
                                {"name":"Oficina","sort":30,"is_main":true,"is_unsorted_on":false,
                                "_embedded":{"statuses":[]},"request_id":"8"}]"""));
    }

    @Test
    void anAnswerInAnotherOrderIsStillUnderstood() {
        List<Pipeline> answer =
                all(
                        Pipeline.class,
                        """
                        {"id":800,"name":"Oficina","request_id":"8"}""",
                        """
                        {"id":700,"name":"Locação","request_id":"7","_embedded":{"statuses":[
                         {"id":143,"name":"Visita","sort":11000,"type":0},
                         {"id":142,"name":"Contrato assinado","sort":10000,"type":0},
                         {"id":702,"name":"Visita","sort":30,"type":0},
                         {"id":701,"name":"Visita","sort":20,"type":0},
                         {"id":700100,"name":"Visita","sort":10,"type":1}]}}""");

        assertThat(PipelineBodies.links(TWO, answer))
                .containsExactly(
                        Link.of(Kind.PIPELINE, 7, 700),
                        Link.of(Kind.STAGE, 71, 701),
                        Link.of(Kind.STAGE, 72, 702),
                        Link.of(Kind.PIPELINE, 8, 800));
    }

    @Test
    void anAnswerThatDoesNotSayForWhatIsNotGuessedAt() {
        List<Pipeline> answer = all(Pipeline.class, "{\"id\":800,\"name\":\"Oficina\"}");

        assertThat(PipelineBodies.links(TWO, answer)).isEmpty();
    }

    @Test
    void stagesAreKnownByTheirRequestIds() {
        Step.CreateStages step =
                new Step.CreateStages(
                        7,
                        List.of(
                                new Step.NewStage(71, "A", "#fffeb2", 21),
                                new Step.NewStage(72, "B", "", 22)),
                        List.of());

        assertThat(KommoMapper.write(step.stages().stream().map(PipelineBodies::stage).toList()))
                .isEqualTo(
                        compact(
                                """
                                [{"name":"A","sort":21,"color":"#fffeb2","request_id":"71"},
                                {"name":"B","sort":22,"request_id":"72"}]"""));
        assertThat(
                        PipelineBodies.links(
                                step,
                                all(
                                        Status.class,
                                        "{\"id\":702,\"request_id\":\"72\"}",
                                        "{\"id\":701,\"request_id\":\"71\"}")))
                .containsExactly(Link.of(Kind.STAGE, 71, 701), Link.of(Kind.STAGE, 72, 702));
    }

    /** On one line. */
    private static String compact(String json) {
        return json.replace("\n", "");
    }

    private static <T> List<T> all(Class<T> type, String... json) {
        return Arrays.stream(json)
                .map(each -> KommoMapper.read(KommoMapper.tree(each), type))
                .toList();
    }
}
