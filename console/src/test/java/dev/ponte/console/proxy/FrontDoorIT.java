package dev.ponte.console.proxy;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.console.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class FrontDoorIT {

    private static final int AT_ONCE = 8;

    @TestHTTPResource URI door;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void verbPathQueryBodyAndHeadersArrive(String method) {
        given().urlEncodingEnabled(false)
                .header("X-Api-Key", "k")
                .contentType("text/plain; charset=UTF-8")
                .body("olá")
                .request(method, "/conversations/active?limit=5&q=a%20b")
                .then()
                .statusCode(200)
                .header("X-Stub", "one")
                .body("method", equalTo(method))
                .body("uri", equalTo("/conversations/active?limit=5&q=a%20b"))
                .body("body", equalTo("olá"))
                .body("headers.x-api-key", equalTo("k"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 401, 404, 429, 500, 503})
    void theServicesStatusIsTheAnswersStatus(int status) {
        given().redirects()
                .follow(false)
                .header("X-Stub-Status", status)
                .get("/bot-control")
                .then()
                .statusCode(status);
    }

    @Test
    void theServiceLearnsWhoAskedAndNotWhatTheyPretend() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=6.6.6.6")
                .get("/stats")
                .then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-host", equalTo(door.getAuthority()))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.forwarded", nullValue());
    }

    @Test
    void headersOfOneHopStayOnThatHop() {
        given().header("Proxy-Authorization", "secret")
                .header("TE", "trailers")
                .get("/stats")
                .then()
                .header("Keep-Alive", nullValue())
                .body("headers.proxy-authorization", nullValue())
                .body("headers.te", nullValue())
                .body("headers.authorization", nullValue());
    }

    @Test
    void aPathIsServedWhereItIsOwned() {
        when().get("/openapi/webhook-gateway").then().body("uri", equalTo("/q/openapi"));
        given().body("leads[add][0][id]=1")
                .post("/api/kommo/webhook/some-secret")
                .then()
                .body("uri", equalTo("/webhooks/kommo/some-secret"))
                .body("body", equalTo("leads[add][0][id]=1"));
    }

    @Test
    void noDetourLeadsToAPathThatIsNotOnTheTable() {
        given().urlEncodingEnabled(false)
                .get("/conversations/../q/metrics-of-the-service")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/conversations/%2e%2e/stats")
                .then()
                .body("uri", equalTo("/stats"));
    }

    @Test
    void aBodyUpToTheLimitPasses() {
        given().body(new byte[1_900_000])
                .post("/webhook/text")
                .then()
                .statusCode(200)
                .body("bodyLength", equalTo(1_900_000));
    }

    @Test
    void aServiceThatIsAwayIsNamedAndWorthARetry() {
        given().header("Accept-Language", "en")
                .body("{}")
                .post("/vendedores/adicionar")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:ponte:problem:service-unreachable"))
                .body("service", equalTo("vendor-service"))
                .body("instance", equalTo("/vendedores/adicionar"))
                .body("detail", containsString("vendor-service cannot be reached"));
    }

    @Test
    void aServiceThatBreaksOffIsABadGateway() {
        given().body("{}")
                .post("/agendamento/request")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Retry-After", nullValue())
                .body("type", equalTo("urn:ponte:problem:service-broken"))
                .body("service", equalTo("scheduling-service"))
                .body("detail", containsString("interrompeu"));
    }

    @Test
    void aServiceThatSaysNothingTimesOut() {
        when().get("/api/sync/status")
                .then()
                .statusCode(504)
                .body("type", equalTo("urn:ponte:problem:service-silent"))
                .body("service", equalTo("sync-service"));
    }

    @Test
    void whoComesWhenTooManyWaitIsRefusedAtOnceAndThoseWhoWaitAreNot() {
        List<HttpResponse<String>> answers = atTheSameTime(60);

        assertThat(answers)
                .filteredOn(it -> it.statusCode() == 504)
                .hasSizeGreaterThanOrEqualTo(AT_ONCE);
        assertThat(answers)
                .filteredOn(it -> it.statusCode() != 504)
                .isNotEmpty()
                .allSatisfy(FrontDoorIT::isCrowded);
        when().get("/stats").then().statusCode(200);
    }

    @Test
    void whoWaitsLongerThanTheDoorsPatienceIsToldToComeAgain() {
        List<HttpResponse<String>> answers = atTheSameTime(AT_ONCE + 4);

        assertThat(answers).filteredOn(it -> it.statusCode() == 504).hasSize(AT_ONCE);
        assertThat(answers)
                .filteredOn(it -> it.statusCode() != 504)
                .hasSize(4)
                .allSatisfy(FrontDoorIT::isCrowded);
    }

    /** Asks the service that says nothing. */
    private List<HttpResponse<String>> atTheSameTime(int requests) {
        await().until(() -> waiting() == 0);
        HttpRequest request =
                HttpRequest.newBuilder(door.resolve("/api/sync/status"))
                        .header("Accept-Language", "en")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> all =
                    Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                            .limit(requests)
                            .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void isCrowded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("urn:ponte:problem:service-crowded");
    }

    @Test
    void whoHasLeftWhileWaitingForHisTurnIsNotPassedOn() throws IOException {
        await().until(() -> waiting() == 0);
        int before = unanswered();
        List<Socket> stay = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            stay.add(asks());
        }
        await().until(() -> unanswered() == before + AT_ONCE);
        for (int i = 0; i < 3; i++) {
            asks().close();
        }

        await().until(() -> waiting() > AT_ONCE);
        await().until(() -> waiting() == 0);
        assertThat(unanswered()).isEqualTo(before + AT_ONCE);
        for (Socket caller : stay) {
            caller.close();
        }
    }

    private Socket asks() throws IOException {
        Socket caller = new Socket(door.getHost(), door.getPort());
        caller.getOutputStream()
                .write(
                        "POST /api/sync/trigger HTTP/1.1\r\nHost: door\r\nContent-Length: 2\r\n\r\n{}"
                                .getBytes(UTF_8));
        return caller;
    }

    private static int unanswered() {
        return Integer.parseInt(when().get("/conversations/unanswered").asString());
    }

    private static int waiting() {
        return when().get("/q/metrics")
                .asString()
                .lines()
                .filter(it -> it.matches("ponte_console_waiting\\{.*sync-service.*"))
                .mapToInt(it -> (int) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPathThatNobodyOwnsIsNotFound() {
        when().get("/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:not-found"));
    }

    @Test
    void anEventIsSeenBeforeTheNextOneExists() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream =
                    client.send(
                            HttpRequest.newBuilder(door.resolve("/conversations/stream"))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
                assertThat(event(lines)).isEqualTo("data: first");
                when().get("/conversations/next").then().statusCode(200);
                assertThat(event(lines)).isEqualTo("data: second");
            }
        }
    }

    @Test
    void openStreamsHoldUpNobody() throws Exception {
        HttpRequest stream = HttpRequest.newBuilder(door.resolve("/conversations/stream")).build();
        List<BufferedReader> readers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i <= AT_ONCE; i++) {
                InputStream body = client.send(stream, BodyHandlers.ofInputStream()).body();
                readers.add(new BufferedReader(new InputStreamReader(body, UTF_8)));
            }
            for (BufferedReader reader : readers) {
                assertThat(event(reader)).isEqualTo("data: first");
            }

            when().get("/conversations/next").then().statusCode(200);
            for (BufferedReader reader : readers) {
                assertThat(event(reader)).isEqualTo("data: second");
                reader.close();
            }
        }
    }

    @Test
    void theDoorHasHealthAndMetricsOfItsOwn() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        when().get("/q/metrics").then().statusCode(200).body(notNullValue());
    }

    private static String event(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        assertThat(lines.readLine()).isEmpty();
        return line;
    }
}
