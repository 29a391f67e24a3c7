package dev.ponte.gateway.publish;

import dev.ponte.events.Topic;
import dev.ponte.gateway.publish.path.Facts;
import dev.ponte.gateway.publish.path.KafkaLine;
import dev.ponte.gateway.publish.path.Parcel;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's producers, one after the other. Sending takes no thread: a producer never blocks ({@code
 * max.block.ms=0}) and is called on the event loop. The price is that it refuses records of topics
 * it does not know, so it is ready only when it knows them all. Making one and closing one takes
 * its time, on a thread of its own.
 */
final class ProducerLine implements KafkaLine<Load> {

    /** The topics this service writes to. */
    static final List<Topic> TOPICS =
            List.of(Topic.WEBHOOK_DELIVERY, Topic.INBOUND_MESSAGE, Topic.CRM_EVENT);

    private static final Logger LOG = Logger.getLogger(ProducerLine.class);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private final ScheduledExecutorService maker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ponte-producer-maker").factory());

    private final Facts<Load> facts;

    private volatile @Nullable Producer<String, byte[]> producer;

    /**
     * @param settings of each producer
     */
    ProducerLine(Map<String, Object> settings, Facts<Load> facts) {
        this.settings = Map.copyOf(settings);
        this.facts = facts;
    }

    @Override
    public Handed hand(Parcel<Load> parcel) {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            return Handed.BROKEN;
        }
        Acknowledgements acknowledgements = new Acknowledgements(parcel, facts);
        try {
            for (ProducerRecord<String, byte[]> record : parcel.load().records()) {
                Future<RecordMetadata> sent = current.send(record, acknowledgements);
                // Refused at once: its topic is not known any more, or it is too large.
                if (sent.state() == Future.State.FAILED) {
                    return isTooLarge(sent.exceptionNow()) ? Handed.TOO_LARGE : Handed.BROKEN;
                }
            }
            return Handed.TAKEN;
        } catch (KafkaException | IllegalStateException e) {
            // A producer that is closed or cannot go on says so at once.
            return Handed.BROKEN;
        } finally {
            acknowledgements.handedOver();
        }
    }

    @Override
    public boolean isReady() {
        Producer<String, byte[]> current = producer;
        return current != null && topicsKnown(current);
    }

    @Override
    public void replace() {
        Producer<String, byte[]> old = producer;
        producer = null;
        // Closing fails what is unconfirmed, which leads here: nothing takes its place then.
        if (!maker.isShutdown()) {
            maker.execute(
                    () -> {
                        if (old != null) {
                            old.close(Duration.ZERO);
                        }
                        make();
                    });
        }
    }

    @Override
    public void close() {
        maker.shutdownNow();
        Producer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(CLOSE_WITHIN);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Its failures are caught here.
    private void make() {
        if (producer != null) {
            return;
        }
        try {
            Producer<String, byte[]> made = new KafkaProducer<>(settings);
            topicsKnown(made);
            producer = made;
        } catch (KafkaException e) {
            // No address of a broker can be resolved, or a setting is wrong.
            LogLine.of("no Kafka producer")
                    .with(LogKey.ERROR, e.getClass().getSimpleName())
                    .log(LOG, Logger.Level.WARN, e);
            maker.schedule(this::make, TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether all topics are known; asks for those that are not, in the background. */
    private static boolean topicsKnown(Producer<String, byte[]> producer) {
        boolean known = true;
        for (Topic topic : TOPICS) {
            try {
                known &= !producer.partitionsFor(topic.topicName()).isEmpty();
            } catch (KafkaException notYet) {
                known = false;
            }
        }
        return known;
    }

    static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException;
    }
}
