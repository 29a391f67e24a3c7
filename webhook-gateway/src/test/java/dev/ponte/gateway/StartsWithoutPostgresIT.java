package dev.ponte.gateway;

import static dev.ponte.gateway.Readiness.writePath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.gateway.Customers.Answer;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A gateway that starts without PostgreSQL takes deliveries as long as Kafka is there, and spools
 * when PostgreSQL has come. With little memory it refuses at once what it cannot keep.
 */
@QuarkusTest
@TestProfile(StartsWithoutPostgresIT.SmallAndAlone.class)
class StartsWithoutPostgresIT {

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

    @AfterAll
    static void bringPostgresBack() {
        PostgresResource.startServer();
    }

    @Test
    void deliveriesAreTakenBeforePostgresIsThereAndSpooledAfter() {
        assertThat(customers.write(1).status()).isEqualTo(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(writePath("path"), equalTo("kafka"))
                .body(writePath("postgresql"), equalTo(false));

        PostgresResource.startServer();
        await().atMost(Duration.ofSeconds(30)).until(StartsWithoutPostgresIT::seesPostgres);
        KafkaResource.stopBroker();
        // The tables come a moment after the server.
        await().atMost(Duration.ofSeconds(30)).until(() -> customers.write(2).status() == 200);
        assertThat(customers.write(1).status()).isEqualTo(200);

        PostgresResource.stopServer();
        assertThat(customers.write(3).status()).as("nowhere to put it").isEqualTo(503);
        KafkaResource.startBroker();
        PostgresResource.startServer();
        Readiness.awaitPath("kafka");
        PostgresResource.stopServer();
        assertThat(customers.write(1).status()).isEqualTo(200);

        try (KafkaLog inbound = Customers.inbound()) {
            assertThat(customers.onTopic(inbound, 1, 3))
                    .containsExactlyElementsOf(customers.ids(1, 3));
        }
    }

    @Test
    void moreThanMemoryHoldsIsRefusedAtOnce() {
        PostgresResource.stopServer();
        KafkaResource.stopBroker();

        List<CompletableFuture<Answer>> rush = new ArrayList<>();
        for (int chat = 1; chat <= 300; chat++) {
            rush.add(customers.send(chat));
        }
        List<Answer> answers = rush.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(503);
        Stream<Answer> overloaded = answers.stream().filter(StartsWithoutPostgresIT::overloaded);
        Stream<Answer> waited = answers.stream().filter(answer -> !overloaded(answer));
        assertThat(overloaded).isNotEmpty();
        assertThat(waited).isNotEmpty();
        assertThat(given().get("/q/metrics").asString())
                .contains("ponte_gateway_not_stored_total{reason=\"overloaded\"}");

        KafkaResource.startBroker();
        await().atMost(Duration.ofSeconds(30)).until(() -> customers.write(1).status() == 200);
    }

    private static boolean seesPostgres() {
        return given().get("/q/health/ready").jsonPath().getBoolean(writePath("postgresql"));
    }

    private static boolean overloaded(Answer answer) {
        return answer.response().body().contains("\"overloaded\"");
    }

    /** Sources as ever, little memory, and a PostgreSQL that is stopped when the gateway starts. */
    public static final class SmallAndAlone extends OpenSources {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("ponte.gateway.limits.max-body", "20000");
            settings.put("ponte.gateway.limits.max-recorded-body", "2000");
            settings.put("ponte.gateway.limits.max-record", "112000");
            settings.put("ponte.gateway.limits.max-held", "300000");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            List<TestResourceEntry> all = new ArrayList<>(super.testResources());
            all.add(new TestResourceEntry(StoppedPostgres.class));
            return all;
        }
    }

    /** Stops it after its database was made. */
    public static final class StoppedPostgres implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            PostgresResource.stopServer();
            return Map.of();
        }

        @Override
        public void stop() {
            PostgresResource.startServer();
        }
    }
}
