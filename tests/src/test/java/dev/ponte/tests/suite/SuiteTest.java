package dev.ponte.tests.suite;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.process.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the tests of the whole share: the running suite, and a customer of their own. */
@ResourceLock("the running suite")
abstract class SuiteTest {

    final RunningSuite running = RunningSuite.get();
    final String sandbox = running.url(Part.SANDBOX);
    final String frontDoor = running.url(Part.CONSOLE);

    String phone;

    @BeforeEach
    void newCustomer() {
        phone = newPhone();
        Http.delete(sandbox + "/_sandbox/faults");
    }

    /** A mobile number whose old form, without the ninth digit, is none of a landline. */
    static String newPhone() {
        return "55119" + ThreadLocalRandom.current().nextInt(60_000_000, 99_999_999);
    }

    void customerWrites(String text) {
        customerWrites(phone, text);
    }

    void customerWrites(String from, String text) {
        receive(Map.of("phone", from, "text", text));
    }

    void sellerTypesOnThePhone(String text) {
        receive(Map.of("phone", phone, "text", text, "fromMe", true));
    }

    void receive(Map<String, Object> message) {
        Http.Answer answer = Http.post(sandbox + "/_sandbox/zapi/receive", new HashMap<>(message));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("not received: " + answer);
        }
    }

    /** The texts that Z-API was asked to send to the customer, in order. */
    List<String> answers() {
        return answers(phone);
    }

    List<String> answers(String to) {
        List<String> texts = new ArrayList<>();
        for (JsonNode call : journal("zapi")) {
            JsonNode body = call.path("body");
            boolean sent = call.path("path").asText().endsWith("/send-text");
            if (sent
                    && body.path("phone").asText().equals(to)
                    && call.path("status").asInt() == 200) {
                texts.add(body.path("message").asText());
            }
        }
        return texts;
    }

    List<JsonNode> journal(String system) {
        List<JsonNode> calls = new ArrayList<>();
        long since = 0;
        while (true) {
            JsonNode page =
                    Http.get(
                                    sandbox
                                            + "/_sandbox/journal?limit=1000&system="
                                            + system
                                            + "&since="
                                            + since)
                            .json();
            page.path("calls").forEach(calls::add);
            long next = page.path("next").asLong();
            if (page.path("calls").isEmpty() || next == since) {
                return calls;
            }
            since = next;
        }
    }

    String[] bearer(String role) {
        try {
            return new String[] {
                "Authorization", "Bearer " + new SandboxClient(URI.create(sandbox)).token(role)
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    /** The condition holds now and goes on holding for longer than any reply would take. */
    static ConditionFactory forAWhile() {
        return await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(200));
    }
}
