package dev.ponte.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private final OpenAi llm = new OpenAi();

    @Test
    void quotesEveryMessageItAnswers() {
        assertThat(llm.content("oi", "quero um orçamento"))
                .isEqualTo("Entendi: \"oi\" / \"quero um orçamento\". Como posso ajudar?");
    }

    @Test
    void doesNotQuoteWhatWasAnsweredBefore() {
        String body =
                """
                {"model":"m","messages":[
                {"role":"system","content":"Você vende."},
                {"role":"user","content":"oi"},{"role":"assistant","content":"Olá!"},
                {"role":"user","content":"e o preço?"}]}""";

        assertThat(content(body)).isEqualTo("Entendi: \"e o preço?\". Como posso ajudar?");
    }

    @Test
    void greetsWhenThereIsNothingToAnswer() {
        assertThat(
                        content(
                                "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"x\"}]}"))
                .isEqualTo("Olá! Como posso ajudar?");
    }

    @Test
    void readsTheTextPartsOfAMessage() {
        String body =
                """
                {"model":"m","messages":[{"role":"user","content":[
                {"type":"text","text":"veja"},{"type":"image_url","image_url":{"url":"data:x"}},
                {"type":"text","text":"isto"}]}]}""";

        assertThat(content(body)).contains("\"veja\nisto\"");
    }

    @Test
    void sameQuestionSameAnswer() {
        assertThat(llm.content("oi")).isEqualTo(llm.content("oi"));
    }

    @Test
    void tagsAskForUnusualAnswers() {
        assertThat(llm.content("#longo")).hasSizeGreaterThan(6_000).contains("\n\n");
        assertThat(llm.content("por favor #vazio")).isEmpty();
        assertThat(llm.choice("#recusa").path("message").path("refusal").asText()).isNotBlank();
        assertThat(llm.choice("#recusa").path("message").path("content").isNull()).isTrue();
        assertThat(llm.choice("#cortado").path("finish_reason").asText()).isEqualTo("length");
    }

    @Test
    void toolCallsUseTheFirstToolOffered() {
        JsonNode choice = tool("#ferramenta");

        assertThat(choice.path("finish_reason").asText()).isEqualTo("tool_calls");
        assertThat(choice.path("message").path("content").isNull()).isTrue();
        JsonNode call = choice.path("message").path("tool_calls").get(0);
        assertThat(call.path("id").asText()).startsWith("call_");
        assertThat(call.path("function").path("name").asText()).isEqualTo("criar_lead");
        assertThat(json(call.path("function").path("arguments").asText())).isNotNull();
    }

    @Test
    void toolArgumentsMayBeInvalid() {
        JsonNode call = tool("#ferramenta-invalida").path("message").path("tool_calls").get(0);

        assertThat(json(call.path("function").path("arguments").asText())).isNull();
    }

    @Test
    void headerAsksForUnusualAnswersToo() {
        JsonNode body =
                Calls.body(llm.chat(OpenAi.request("", "oi"), "x-sandbox-answer", "refusal"));

        assertThat(body.path("choices").get(0).path("message").path("refusal").asText())
                .isNotBlank();
    }

    @Test
    void structuredOutputFollowsItsSchema() {
        String schema =
                """
                ,"response_format":{"type":"json_schema","json_schema":{"name":"q","strict":true,
                "schema":{"type":"object","properties":{
                "intencao":{"type":"string","enum":["comprar","suporte"]},
                "score":{"type":"integer"},"resumo":{"type":["string","null"]},
                "itens":{"type":"array","items":{"type":"boolean"}},
                "dentro":{"type":"object","properties":{"v":{"type":"number"}}}}}}}""";

        JsonNode value = json(content(OpenAi.request(schema, "oi")));

        assertThat(value.toString())
                .isEqualTo(
                        "{\"intencao\":\"comprar\",\"score\":1,\"resumo\":\"texto\","
                                + "\"itens\":[true],\"dentro\":{\"v\":1.5}}");
    }

    @Test
    void jsonModeAnswersJson() {
        String format = ",\"response_format\":{\"type\":\"json_object\"}";

        assertThat(json(content(OpenAi.request(format, "oi"))).path("resposta").asText())
                .contains("\"oi\"");
    }

    @Test
    void maximumOfTokensCuts() {
        JsonNode choice =
                Calls.body(llm.chat(OpenAi.request(",\"max_completion_tokens\":2", "oi")))
                        .path("choices")
                        .get(0);

        assertThat(choice.path("message").path("content").asText()).isEqualTo("Entendi:");
        assertThat(choice.path("finish_reason").asText()).isEqualTo("length");
    }

    @Test
    void oldNameOfTheMaximumIsUnderstood() {
        assertThat(content(OpenAi.request(",\"max_tokens\":1", "oi"))).isEqualTo("Ente");
    }

    @Test
    void newestScriptThatMatchesAnswers() {
        llm.scripts.add(new Script("preço", ReplyKind.TEXT, "R$ 1", null, null));
        llm.scripts.add(new Script("PREÇO", ReplyKind.TEXT, "R$ 2", null, 1));

        assertThat(llm.content("qual o preço?")).isEqualTo("R$ 2");
        assertThat(llm.content("qual o preço?")).isEqualTo("R$ 1");
        assertThat(llm.content("oi")).startsWith("Entendi");
    }

    @Test
    void scriptsCanCallToolsAndRefuse() {
        llm.scripts.add(
                new Script("lead", ReplyKind.TOOL, "{\"nome\":\"Ana\"}", "abrir_lead", null));
        llm.scripts.add(new Script("não", ReplyKind.REFUSAL, "Jamais.", null, null));

        JsonNode function =
                llm.choice("novo lead").path("message").path("tool_calls").get(0).path("function");
        assertThat(function.path("name").asText()).isEqualTo("abrir_lead");
        assertThat(function.path("arguments").asText()).isEqualTo("{\"nome\":\"Ana\"}");
        assertThat(llm.choice("não?").path("message").path("refusal").asText())
                .isEqualTo("Jamais.");
    }

    private JsonNode tool(String text) {
        String tools =
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"criar_lead\"}}]";
        return Calls.body(llm.chat(OpenAi.request(tools, text))).path("choices").get(0);
    }

    private String content(String body) {
        return Calls.body(llm.chat(body))
                .path("choices")
                .get(0)
                .path("message")
                .path("content")
                .asText();
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    }
}
