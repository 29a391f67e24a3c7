package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LlmIT extends SandboxIT {
    @Test
    void oneAnswerCoversABurst() {
        chat("", "oi", "quero um orçamento")
                .then()
                .statusCode(200)
                .body(
                        "choices[0].message.content",
                        equalTo("Entendi: \"oi\" / \"quero um orçamento\". Como posso ajudar?"));
    }

    @Test
    void answerIsStreamedEventByEvent() {
        Response stream = chat(",\"stream\":true", "oi");

        assertThat(stream.contentType()).startsWith("text/event-stream");
        assertThat(stream.asString())
                .startsWith("data: {\"id\":\"chatcmpl-")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void streamBreaksInTheMiddleOnDemand() {
        fault("\"system\":\"openai\",\"kind\":\"broken-body\",\"times\":1");

        assertThat(chat(",\"stream\":true", "oi").asString())
                .startsWith("data: ")
                .doesNotContain("[DONE]");
    }

    @Test
    void scriptAnswersAsOftenAsOrdered() {
        post("/_sandbox/llm/script", "{\"match\":\"preço\",\"text\":\"Custa R$ 99.\",\"times\":1}")
                .then()
                .statusCode(204);

        assertThat(content(chat("", "qual o preço?"))).isEqualTo("Custa R$ 99.");
        assertThat(content(chat("", "qual o preço?"))).startsWith("Entendi");
    }

    @Test
    void scriptsCanBeRemoved() {
        post("/_sandbox/llm/script", "{\"kind\":\"empty\"}");
        assertThat(content(chat("", "oi"))).isEmpty();

        given().delete("/_sandbox/llm/script").then().statusCode(204);

        assertThat(content(chat("", "oi"))).startsWith("Entendi");
    }

    @Test
    void wrongScriptsAreRefused() {
        post("/_sandbox/llm/script", "{\"kind\":\"nonsense\"}").then().statusCode(400);
        post("/_sandbox/llm/script", "{\"times\":0}").then().statusCode(400);
        post("/_sandbox/llm/transcript", "{\"sha256\":\"x\",\"text\":\"y\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void keyIsChecked() {
        given().get("/openai/v1/models").then().statusCode(401);
        llm().get("/openai/v1/models").then().body("data.id", hasItem("gpt-4o"));
    }

    @ParameterizedTest
    @CsvSource({"26000000, 200", "26300000, 413"})
    void uploadMayHave25Megabytes(int size, int status) throws Exception {
        assertThat(upload(size)).isEqualTo(status);
    }

    /** With the JDK's client: REST Assured takes half a minute for this. */
    private static int upload(int size) throws Exception {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"v.ogg\"\r\n\r\n";
        String end =
                "\r\n--b\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper-1\r\n--b--";
        byte[] body = new byte[size];
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] last = end.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, body, 0, first.length);
        System.arraycopy(last, 0, body, size - last.length, last.length);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/openai/v1/audio/transcriptions"
                                                .formatted(RestAssured.port)))
                        .header("Authorization", "Bearer sk-sandbox")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static Response chat(String more, String... texts) {
        StringBuilder messages = new StringBuilder();
        for (String text : texts) {
            messages.append(messages.isEmpty() ? "" : ",")
                    .append("{\"role\":\"user\",\"content\":\"%s\"}".formatted(text));
        }
        return llm().body("{\"model\":\"gpt-4o\",\"messages\":[%s]%s}".formatted(messages, more))
                .post("/openai/v1/chat/completions");
    }

    private static String content(Response answer) {
        return answer.path("choices[0].message.content");
    }
}
