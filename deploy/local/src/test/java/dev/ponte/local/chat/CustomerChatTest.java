package dev.ponte.local.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a sandbox that answers every message of a customer, or none. */
@Timeout(20)
class CustomerChatTest {

    private static final String ME = "5511999998888";
    private static final String ANSWERED =
            """
            {"next":1,"oldest":1,"calls":[{"seq":1,"system":"zapi","path":"/zapi/send-text","status":200,
             "body":{"phone":"5511999998888","message":"Posso ajudar?"}}]}""";
    private static final String NOTHING = "{\"next\":0,\"oldest\":1,\"calls\":[]}";

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private boolean answers = true;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_sandbox/zapi/receive", this::receive);
        server.createContext("/_sandbox/journal", this::journal);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsSaidArrivesAndTheAnswerIsShown() throws InterruptedException {
        boolean answered = chat().say(List.of("Olá", "tudo bem?"), Duration.ofSeconds(10));

        assertThat(answered).isTrue();
        assertThat(received).hasSize(2).first().asString().contains("Olá", ME);
        assertThat(shown).containsExactly("Posso ajudar?");
    }

    @Test
    void silenceIsToldApart() throws InterruptedException {
        answers = false;

        assertThat(chat().say(List.of("Olá"), Duration.ofMillis(300))).isFalse();
    }

    @Test
    void linesOfAPipeAreSaidAndEmptyOnesAreNot() throws Exception {
        BufferedReader input = new BufferedReader(new StringReader("Oi\n\n  quanto custa?  \n"));

        assertThat(chat().talk(input, Duration.ofSeconds(10))).isTrue();
        assertThat(received).hasSize(2).last().asString().contains("\"quanto custa?\"");
    }

    @Test
    void aSandboxThatIsNotThereIsSaidSo() {
        server.stop(0);

        assertThatThrownBy(() -> chat().say(List.of("Olá"), Duration.ofSeconds(1)))
                .isInstanceOf(SandboxException.class);
    }

    private CustomerChat chat() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new CustomerChat(new SandboxClient(base), ME, shown::add);
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        respond(exchange, "{}");
    }

    private void journal(HttpExchange exchange) throws IOException {
        boolean first = exchange.getRequestURI().getQuery().contains("since=0&limit=1000");
        respond(exchange, first && answers && received.size() > 1 ? ANSWERED : NOTHING);
    }

    private static void respond(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
