package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names and defaults that installations rely on, and what they must not set. */
class LedgerConfigTest {

    private static final Duration INBOX = Duration.ofDays(30);

    /** As Quarkus sets it up. */
    private static final BeanValidationConfigValidator VALIDATOR =
            () -> Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void defaults() {
        LedgerConfig config = config();

        assertThat(config.maxRate()).isEqualTo(1_000);
        assertThat(config.purgeBatch()).isEqualTo(5_000);
        assertThat(Retention.of(config.retention(), INBOX))
                .isEqualTo(
                        new Retention(
                                Duration.ofDays(30),
                                Duration.ofDays(14),
                                Duration.ofDays(90),
                                Duration.ofDays(25)));
    }

    @Test
    void names() {
        LedgerConfig config =
                config(
                        "max-rate", "6",
                        "purge-batch", "7",
                        "retention.deliveries", "4d",
                        "retention.bodies", "3d",
                        "retention.dead-letters", "2d",
                        "retention.dead-letter-records", "1d");

        assertThat(config.purgeEvery()).isEqualTo("1h");
        assertThat(config.maxRate()).isEqualTo(6);
        assertThat(config.purgeBatch()).isEqualTo(7);
        assertThat(Retention.of(config.retention(), INBOX))
                .isEqualTo(
                        new Retention(
                                Duration.ofDays(4),
                                Duration.ofDays(3),
                                Duration.ofDays(2),
                                Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "bodies, 31d, must be above 0 and at most ponte.gateway.ledger.retention.deliveries",
        "bodies, 0d, must be above 0",
        "dead-letter-records, 91d, at most ponte.gateway.ledger.retention.dead-letters",
        "bodies, 30d, must be shorter than ponte.inbox.retention",
        "dead-letter-records, 30d, must be shorter than ponte.inbox.retention"
    })
    void whatWouldBeReplayedAfterItIsForgottenIsRefused(String what, String kept, String why) {
        LedgerConfig.RetentionSettings settings = config("retention." + what, kept).retention();

        assertThatThrownBy(() -> Retention.of(settings, INBOX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ponte.gateway.ledger.retention." + what)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"max-rate, 0", "max-rate, -1", "purge-batch, 0"})
    void aLedgerThatMayDoNothingIsRefusedAtStart(String name, String value) {
        assertThatThrownBy(() -> config(name, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("ponte.gateway.ledger." + name + " must be greater than 0");
    }

    private static LedgerConfig config(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        properties.put("ponte.gateway.ledger.purge-every", "1h");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put("ponte.gateway.ledger." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(LedgerConfig.class)
                .withValidator(VALIDATOR)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(LedgerConfig.class);
    }
}
