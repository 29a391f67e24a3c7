package dev.ponte.gateway;

import static dev.ponte.gateway.Readiness.writePath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.gateway.Customers.Answer;
import dev.ponte.testing.KafkaResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without Kafka deliveries are taken all the same, and reach it in their order when it is back. */
@QuarkusTest
@TestProfile(OpenSources.class)
class KafkaAwayIsBridgedIT {

    private static final int CHATS = 6;

    private final Customers customers = new Customers();

    @BeforeEach
    void startOnKafka() {
        Readiness.awaitPath("kafka");
    }

    @AfterEach
    void bringKafkaBack() {
        customers.close();
        KafkaResource.startBroker();
    }

    @Test
    void deliveriesAreTakenAndComeLaterInOrder() {
        assertThat(customers.write(1).status()).isEqualTo(200);

        KafkaResource.stopBroker();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(customers.write(1));
        }

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        // Who is in flight when Kafka goes waits half a second for it; nobody waits Kommo's two.
        assertThat(answers)
                .extracting(Answer::time)
                .allMatch(time -> time.compareTo(Duration.ofMillis(1_900)) < 0);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(writePath("path"), equalTo("spool"));
        Readiness.awaitSpooled();
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);

        KafkaResource.startBroker();
        for (int i = 0; i < 20; i++) {
            assertThat(customers.write(1).status()).isEqualTo(200);
        }
        Readiness.awaitPath("kafka");
        assertThat(customers.write(1).status()).isEqualTo(200);

        try (KafkaLog inbound = Customers.inbound()) {
            assertThat(customers.onTopic(inbound, 1, 42))
                    .containsExactlyElementsOf(customers.ids(1, 42));
        }
    }

    @Test
    void orderIsKeptPerChatWhileCustomersKeepWriting() {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int chat = 1; chat <= CHATS; chat++) {
                int own = chat;
                people.execute(
                        () -> {
                            while (writing.get()) {
                                answers.add(customers.write(own));
                            }
                        });
            }
            try {
                awaitAnswers(answers, 20);
                KafkaResource.stopBroker();
                Readiness.awaitPath("spool");
                awaitAnswers(answers, 100);
                KafkaResource.startBroker();
                // Found back under load, and not because the table was empty by luck.
                Readiness.awaitPath("kafka");
                awaitAnswers(answers, 20);
            } finally {
                writing.set(false);
            }
        }

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        try (KafkaLog inbound = Customers.inbound()) {
            for (int chat = 1; chat <= CHATS; chat++) {
                int written = customers.written(chat);
                assertThat(customers.onTopic(inbound, chat, written))
                        .containsExactlyElementsOf(customers.ids(chat, written));
            }
        }
    }

    /** Until so many more were answered. */
    private static void awaitAnswers(List<Answer> answers, int more) {
        int wanted = answers.size() + more;
        await().atMost(Duration.ofSeconds(30)).until(() -> answers.size() >= wanted);
    }
}
