package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pipelines and stages as an integration finds and changes them. */
class PipelinesTest {
    private static final String NEW =
            """
            [{"name":"Locação","sort":20,"is_main":false,"is_unsorted_on":true,"request_id":"p1",
              "_embedded":{"statuses":[{"id":142,"name":"Contrato assinado"},
                {"name":"Visita","sort":20,"color":"#d6eaff"},
                {"name":"Qualificação","sort":10,"color":"#fffeb2"}]}}]
            """;

    private final Office office = new Office();

    @Test
    void mainPipelineIsWrittenAsKommoDoes() {
        JsonNode all = office.read("leads/pipelines");
        JsonNode main = all.at("/_embedded/pipelines/0");

        assertThat(all.path("_total_items").asInt()).isEqualTo(3);
        assertThat(main.toString())
                .startsWith(
                        "{\"id\":9001001,\"name\":\"Vendas\",\"sort\":1,\"is_main\":true,"
                                + "\"is_unsorted_on\":true,\"is_archive\":false,"
                                + "\"account_id\":31987654,\"_links\":{\"self\":{\"href\":\""
                                + Office.BASE
                                + "/api/v4/leads/pipelines/9001001\"}},\"_embedded\":{\"statuses\":"
                                + "[{\"id\":70010001,\"name\":\"Leads de entrada\",\"sort\":10,"
                                + "\"is_editable\":false,\"pipeline_id\":9001001,"
                                + "\"color\":\"#c1c1c1\",\"type\":1,\"account_id\":31987654,");
        assertThat(main.at("/_embedded/statuses").findValuesAsText("sort"))
                .containsExactly("10", "20", "30", "40", "50", "10000", "11000");
        assertThat(main.at("/_embedded/statuses/5/color").asText()).isEqualTo("#CCFF66");
    }

    @Test
    void newPipelineComesBackWholeWithItsSystemStages() {
        JsonNode made = office.post("leads/pipelines", NEW).at("/_embedded/pipelines/0");

        assertThat(made.path("request_id").asText()).isEqualTo("p1");
        assertThat(made.at("/_embedded/statuses").findValuesAsText("name"))
                .containsExactly(
                        "Leads de entrada",
                        "Qualificação",
                        "Visita",
                        "Contrato assinado",
                        "Fechado - perdido");
        assertThat(made.at("/_embedded/statuses").findValuesAsText("sort"))
                .containsExactly("10", "20", "30", "10000", "11000");
        assertThat(office.read("leads/pipelines/" + made.path("id").asLong()).path("name").asText())
                .isEqualTo("Locação");
    }

    @Test
    void whatIsMandatoryIsToldWithRequestIdAndPath() {
        Answer answer =
                office.call(
                        "POST",
                        "leads/pipelines",
                        """
                        [{"name":"x","sort":1,"is_main":false,"is_unsorted_on":true},
                         {"sort":"1","is_main":false,"request_id":"b",
                          "_embedded":{"statuses":[{"name":"y","color":"#99ccff"}]}}]
                        """);
        JsonNode body = Office.body(answer);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(body.at("/validation-errors/0/request_id").asText()).isEqualTo("b");
        assertThat(body.findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "name", "sort", "is_unsorted_on", "_embedded.statuses.0.color");
        assertThat(body.findValuesAsText("code"))
                .contains("FieldMissing", "InvalidType", "NotSupportedChoice");
        assertThat(body.path("detail").asText()).isEqualTo("Request validation failed");
        assertThat(office.read("leads/pipelines").path("_total_items").asInt()).isEqualTo(3);
    }

    @Test
    void thereIsAlwaysOneMainPipeline() {
        long second = office.read("leads/pipelines").at("/_embedded/pipelines/1/id").asLong();

        office.patch("leads/pipelines/" + second, "{\"is_main\":true}");
        office.patch("leads/pipelines/" + second, "{\"is_main\":false}");

        assertThat(
                        office.configuration.pipelines().all().stream()
                                .filter(pipeline -> pipeline.main())
                                .map(pipeline -> pipeline.id()))
                .containsExactly(second);
    }

    @Test
    void incomingLeadsCanBeSwitchedOffAndComeBackWithTheirId() {
        String path = "leads/pipelines/9001001";

        office.patch(path, "{\"is_unsorted_on\":false}");
        assertThat(stageNames(path)).doesNotContain("Leads de entrada");

        JsonNode again = office.patch(path, "{\"is_unsorted_on\":true}");
        assertThat(again.at("/_embedded/statuses/0/id").asLong()).isEqualTo(70_010_001);
        assertThat(again.path("request_id").asText()).isEqualTo("0");
    }

    @Test
    void pipelinesThatMustStayAreNotDeleted() {
        assertThat(office.delete("leads/pipelines/9001001")).isEqualTo(400);
        List<JsonNode> others = office.read("leads/pipelines").findValues("id").stream().toList();
        assertThat(others).isNotEmpty();
        long second = office.read("leads/pipelines").at("/_embedded/pipelines/1/id").asLong();
        assertThat(office.delete("leads/pipelines/" + second)).isEqualTo(204);
        assertThat(office.delete("leads/pipelines/" + second)).isEqualTo(404);
    }

    @Test
    void accountHasFiftyPipelinesAtMost() {
        for (int i = 3; i < 50; i++) {
            assertThat(office.call("POST", "leads/pipelines", NEW).status()).isEqualTo(200);
        }

        assertThat(office.call("POST", "leads/pipelines", NEW).status()).isEqualTo(422);
    }

    @Test
    void sentNumbersGiveTheOrderOnly() {
        JsonNode added =
                office.post(
                        "leads/pipelines/9001001/statuses",
                        """
                        [{"name":"B","sort":200,"color":"#fffeb2"},{"name":"A","sort":100}]
                        """);

        assertThat(added.path("_total_items").asInt()).isEqualTo(2);
        assertThat(added.at("/_embedded/statuses/0/name").asText()).isEqualTo("B");
        assertThat(added.at("/_embedded/statuses/0/sort").asInt()).isEqualTo(70);
        assertThat(added.at("/_embedded/statuses/1/sort").asInt()).isEqualTo(60);
        assertThat(added.at("/_embedded/statuses/1/request_id").asText()).isEqualTo("1");
    }

    @Test
    void stageIsRenamedMovedAndColoured() {
        JsonNode moved =
                office.patch(
                        "leads/pipelines/9001001/statuses/70010005",
                        "{\"name\":\"Fechamento\",\"sort\":20,\"color\":\"#98cbff\"}");

        assertThat(moved.path("sort").asInt()).isEqualTo(20);
        assertThat(moved.path("color").asText()).isEqualTo("#98cbff");
        assertThat(stageNames("leads/pipelines/9001001"))
                .startsWith("Leads de entrada", "Fechamento", "Contato inicial");
    }

    @Test
    void colourThatIsReadCanNotBeWritten() {
        Answer answer =
                office.call(
                        "PATCH",
                        "leads/pipelines/9001001/statuses/70010002",
                        "{\"color\":\"#99ccff\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Office.body(answer).findValuesAsText("path")).containsExactly("color");
    }

    @Test
    void systemStagesAreRenamedButNotDeleted() {
        String won = "leads/pipelines/9001001/statuses/142";

        assertThat(office.patch(won, "{\"name\":\"Vendido\"}").path("name").asText())
                .isEqualTo("Vendido");
        assertThat(office.delete(won)).isEqualTo(400);
        assertThat(office.delete("leads/pipelines/9001001/statuses/70010001")).isEqualTo(400);
        assertThat(office.delete("leads/pipelines/9001001/statuses/70010003")).isEqualTo(204);
        assertThat(office.delete("leads/pipelines/9001001/statuses/70010003")).isEqualTo(404);
    }

    @Test
    void pipelineHasAHundredStagesAtMost() {
        String ninetyThree = "[" + "{\"name\":\"x\"},".repeat(92) + "{\"name\":\"x\"}]";

        assertThat(office.call("POST", "leads/pipelines/9001001/statuses", ninetyThree).status())
                .isEqualTo(200);
        assertThat(
                        office.call(
                                        "POST",
                                        "leads/pipelines/9001001/statuses",
                                        "[{\"name\":\"x\"}]")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void stageTellsWhatToDoInIt() {
        String stage = "leads/pipelines/9001001/statuses/70010002?with=descriptions";
        office.patch(
                stage,
                "{\"descriptions\":[{\"level\":\"newbie\",\"description\":\"Ligue hoje\"}]}");

        assertThat(office.read(stage).at("/descriptions/0/description").asText())
                .isEqualTo("Ligue hoje");

        office.patch(stage, "{\"descriptions\":[{\"level\":\"newbie\"}]}");
        assertThat(office.read(stage).path("descriptions")).isEmpty();
    }

    @Test
    void whoIsNoAdminReadsAndDoesNotWrite() {
        office.account.admin(false);

        assertThat(office.get("leads/pipelines").status()).isEqualTo(200);
        assertThat(office.call("POST", "leads/pipelines", NEW).status()).isEqualTo(403);
    }

    @Test
    void bodiesOfTheWrongShapeAreRefused() {
        assertThat(office.call("POST", "leads/pipelines", "{}").status()).isEqualTo(400);
        assertThat(office.call("POST", "leads/pipelines", "[]").status()).isEqualTo(400);
        assertThat(office.call("POST", "leads/pipelines", "[{").status()).isEqualTo(400);
        assertThat(office.call("PATCH", "leads/pipelines/9001001", "[{}]").status()).isEqualTo(400);
        assertThat(office.call("PUT", "leads/pipelines", "[]").status()).isEqualTo(405);
        assertThat(office.get("leads/pipelines/7").status()).isEqualTo(404);
        assertThat(Office.body(office.get("leads/pipelines/7")).path("detail").asText())
                .isEqualTo("Pipeline not found");
    }

    private List<String> stageNames(String pipeline) {
        return office.read(pipeline).at("/_embedded/statuses").findValuesAsText("name");
    }
}
