package dev.ponte.conversation.flow;

import static org.awaitility.Awaitility.await;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the flow tests share: a customer of their own, the outside world, a look at the tables. */
@QuarkusTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "schema", value = "conversation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(Outside.class)
abstract class FlowTest {

    final OutsideHands outside = new OutsideHands();
    Chatter chatter;
    String phone;

    @BeforeEach
    void newCustomer() {
        chatter = new Chatter();
        phone = "55119" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    @AfterEach
    void calm() {
        outside.letModelAnswer();
        outside.zapiFails(500, 0);
        outside.modelFails(0);
        outside.zapiLosesAnswers(0);
        chatter.close();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    /** The condition holds now, and goes on holding for longer than any reply would take. */
    static ConditionFactory forAWhile() {
        return await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .pollInterval(Duration.ofMillis(100));
    }

    List<String> answers() {
        return outside.sentTo(phone);
    }

    void awaitAnswers(int count) {
        soon().until(() -> answers().size() >= count);
    }

    long count(String sql, Object... values) {
        return Long.parseLong(value(sql, values));
    }

    String value(String sql, Object... values) {
        try (Connection connection =
                        DriverManager.getConnection(
                                PostgresResource.jdbcUrl(),
                                PostgresResource.user(),
                                PostgresResource.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String owner() {
        return value("SELECT owner FROM conversation WHERE phone = ?", phone);
    }

    /** Of the bot's first message. */
    String sendState() {
        return value(
                "SELECT m.send_state FROM message m JOIN conversation c ON c.id = m.conversation_id"
                        + " WHERE c.phone = ? AND m.author = 'BOT' ORDER BY m.seq LIMIT 1",
                phone);
    }
}
