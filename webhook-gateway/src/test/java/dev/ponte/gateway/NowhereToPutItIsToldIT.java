package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.gateway.Customers.Answer;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * With neither Kafka nor PostgreSQL a delivery is refused in time for the source to try again, and
 * nothing that was accepted is lost or out of order.
 */
@QuarkusTest
@TestProfile(OpenSources.class)
class NowhereToPutItIsToldIT {

    private static final Duration KOMMOS_PATIENCE = Duration.ofSeconds(2);

    private final Customers customers = new Customers();

    @AfterEach
    void bringBothBack() {
        customers.close();
        PostgresResource.startServer();
        KafkaResource.startBroker();
    }

    @Test
    void aDeliveryIsRefusedWithinTwoSecondsAndTakenWhenEitherIsBack() {
        Readiness.awaitPath("kafka");
        assertThat(customers.write(1).status()).isEqualTo(200);

        KafkaResource.stopBroker();
        assertThat(customers.write(1).status()).as("in the spool").isEqualTo(200);
        PostgresResource.stopServer();
        List<Answer> refused = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            refused.add(customers.write(2));
        }

        assertThat(refused)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status()).isEqualTo(503);
                            assertThat(answer.time()).isLessThan(KOMMOS_PATIENCE);
                            assertThat(answer.response().headers().firstValue("Retry-After"))
                                    .isPresent();
                            assertThat(answer.response().headers().firstValue("Content-Type"))
                                    .hasValue("application/problem+json");
                        });
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);

        PostgresResource.startServer();
        await().atMost(Duration.ofSeconds(30)).until(() -> customers.write(3).status() == 200);
        KafkaResource.startBroker();
        Readiness.awaitPath("kafka");
        assertThat(customers.write(1).status()).isEqualTo(200);

        try (KafkaLog inbound = Customers.inbound()) {
            assertThat(customers.onTopic(inbound, 1, 3))
                    .containsExactlyElementsOf(customers.ids(1, 3));
        }
    }
}
