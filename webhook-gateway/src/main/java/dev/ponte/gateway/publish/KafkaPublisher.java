package dev.ponte.gateway.publish;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.NotPublishedException.Reason;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of a delivery on Kafka, all at once, and says when all replicas have them.
 *
 * <p>Sending takes no thread: the producer never blocks ({@code max.block.ms=0}) and is called on
 * the event loop, in order. The price is that it refuses records of topics it does not know: at
 * start, and after an outage, when it forgets its brokers to find new ones. Deliveries then wait
 * here, without a thread, until it knows them or their time is up.
 */
@ApplicationScoped
public class KafkaPublisher {

    /** The topics this service writes to. */
    static final List<Topic> TOPICS =
            List.of(Topic.WEBHOOK_DELIVERY, Topic.INBOUND_MESSAGE, Topic.CRM_EVENT);

    private static final Duration ASK_AGAIN = Duration.ofMillis(25);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final KafkaProducer<String, byte[]> producer;
    private final Duration timeout;
    private final int maxRecord;

    KafkaPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            GatewaySettings settings) {
        this.maxRecord = settings.maxRecord();
        this.timeout = settings.publishTimeout();
        this.producer = new KafkaProducer<>(KafkaSettings.producer(kafka, maxRecord));
    }

    /**
     * Publishes all records or fails with {@link NotPublishedException}; then some of them may be
     * on Kafka, which does no harm: their ids are the same when the delivery comes again.
     */
    public Uni<@Nullable Void> publish(List<Outgoing> outgoing) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(outgoing.size());
        for (Outgoing one : outgoing) {
            ProducerRecord<String, byte[]> record = record(one);
            if (record.value().length > maxRecord) {
                return Uni.createFrom()
                        .failure(
                                new NotPublishedException(
                                        Reason.TOO_LARGE, one.event().type() + " too large", null));
            }
            records.add(record);
        }
        return topicsKnown() ? send(records, timeout) : sendOnceKnown(records);
    }

    /** Makes the producer ask for its topics, so that the first delivery finds them known. */
    void warmUp() {
        topicsKnown();
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_WITHIN);
    }

    private Uni<@Nullable Void> send(
            List<ProducerRecord<String, byte[]>> records, Duration within) {
        Acknowledgements acknowledgements = new Acknowledgements(records.size());
        try {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record, acknowledgements);
            }
        } catch (KafkaException | IllegalStateException e) {
            // A producer that is closed or cannot go on says so at once.
            return Uni.createFrom()
                    .failure(new NotPublishedException(Reason.REJECTED, "Kafka's producer", e));
        }
        // Not Mutiny's timer: this one forgets its entry as soon as the future is done.
        return Uni.createFrom()
                .completionStage(
                        acknowledgements.all().orTimeout(within.toNanos(), TimeUnit.NANOSECONDS))
                .onFailure(TimeoutException.class)
                .transform(KafkaPublisher::timedOut);
    }

    private Uni<@Nullable Void> sendOnceKnown(List<ProducerRecord<String, byte[]>> records) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return Uni.createFrom()
                .item(this::requireTopics)
                .onFailure(TopicsUnknownException.class)
                .retry()
                .withBackOff(ASK_AGAIN, ASK_AGAIN)
                .expireIn(timeout.toMillis())
                .onFailure()
                .transform(KafkaPublisher::timedOut)
                .chain(() -> send(records, Duration.ofNanos(deadline - System.nanoTime())));
    }

    private boolean requireTopics() {
        if (!topicsKnown()) {
            throw new TopicsUnknownException();
        }
        return true;
    }

    /** Whether all topics are known; asks for those that are not, in the background. */
    private boolean topicsKnown() {
        boolean known = true;
        for (Topic topic : TOPICS) {
            try {
                producer.partitionsFor(topic.topicName());
            } catch (KafkaException notYet) {
                known = false;
            }
        }
        return known;
    }

    private static ProducerRecord<String, byte[]> record(Outgoing outgoing) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        outgoing.topic().topicName(),
                        outgoing.key(),
                        EventCodec.value(outgoing.event()));
        EventCodec.headers(outgoing.event())
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Throwable timedOut(Throwable cause) {
        return new NotPublishedException(
                Reason.TIMEOUT, "no acknowledgement from Kafka in time", cause);
    }
}
