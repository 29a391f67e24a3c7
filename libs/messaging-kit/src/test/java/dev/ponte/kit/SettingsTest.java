package dev.ponte.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kit.consume.ConsumerConfig;
import dev.ponte.kit.inbox.InboxConfig;
import dev.ponte.kit.outbox.OutboxConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults of every setting: operators rely on both. */
class SettingsTest {

    @Test
    void outbox() {
        OutboxConfig usual = read(OutboxConfig.class, Map.of());
        assertThat(usual.relay()).isTrue();
        assertThat(usual.batchSize()).isEqualTo(500);
        assertThat(usual.sweepEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.contendedEvery()).isEqualTo(Duration.ofMillis(20));
        assertThat(usual.sendTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(usual.databaseTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(usual.backOff()).isEqualTo(Duration.ofMillis(200));
        assertThat(usual.maxBackOff()).isEqualTo(Duration.ofSeconds(10));
        assertThat(usual.measureEvery()).isEqualTo(Duration.ofSeconds(10));

        OutboxConfig changed =
                read(
                        OutboxConfig.class,
                        Map.of(
                                "ponte.outbox.relay", "false",
                                "ponte.outbox.batch-size", "1",
                                "ponte.outbox.sweep-every", "2s",
                                "ponte.outbox.contended-every", "3s",
                                "ponte.outbox.send-timeout", "4s",
                                "ponte.outbox.database-timeout", "5s",
                                "ponte.outbox.back-off", "6s",
                                "ponte.outbox.max-back-off", "7s",
                                "ponte.outbox.measure-every", "8s"));
        assertThat(changed.relay()).isFalse();
        assertThat(changed.batchSize()).isEqualTo(1);
        assertThat(changed.sweepEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(changed.contendedEvery()).isEqualTo(Duration.ofSeconds(3));
        assertThat(changed.sendTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(changed.databaseTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(changed.backOff()).isEqualTo(Duration.ofSeconds(6));
        assertThat(changed.maxBackOff()).isEqualTo(Duration.ofSeconds(7));
        assertThat(changed.measureEvery()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void inbox() {
        InboxConfig usual = read(InboxConfig.class, Map.of("ponte.inbox.purge-every", "1h"));
        assertThat(usual.retention()).isEqualTo(Duration.ofDays(30));
        assertThat(usual.purgeEvery()).isEqualTo("1h");
        assertThat(usual.purgeBatch()).isEqualTo(5000);

        InboxConfig changed =
                read(
                        InboxConfig.class,
                        Map.of(
                                "ponte.inbox.retention", "7d",
                                "ponte.inbox.purge-every", "off",
                                "ponte.inbox.purge-batch", "10"));
        assertThat(changed.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(changed.purgeEvery()).isEqualTo("off");
        assertThat(changed.purgeBatch()).isEqualTo(10);
    }

    @Test
    void consumer() {
        ConsumerConfig usual = read(ConsumerConfig.class, Map.of());
        assertThat(usual.attempts()).isEqualTo(3);
        assertThat(usual.backOff()).isEqualTo(Duration.ofMillis(200));
        assertThat(usual.maxBackOff()).isEqualTo(Duration.ofSeconds(5));

        ConsumerConfig changed =
                read(
                        ConsumerConfig.class,
                        Map.of(
                                "ponte.consumer.attempts", "1",
                                "ponte.consumer.back-off", "2s",
                                "ponte.consumer.max-back-off", "3s"));
        assertThat(changed.attempts()).isEqualTo(1);
        assertThat(changed.backOff()).isEqualTo(Duration.ofSeconds(2));
        assertThat(changed.maxBackOff()).isEqualTo(Duration.ofSeconds(3));
    }

    private static <T> T read(Class<T> settings, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(settings)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(settings);
    }
}
