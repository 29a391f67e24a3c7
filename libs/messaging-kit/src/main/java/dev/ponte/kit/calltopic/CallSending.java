package dev.ponte.kit.calltopic;

import dev.ponte.kit.calltopic.CallTopic.Called;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** The thread that sends. It may wait for Kafka, nobody waits for it. */
final class CallSending {

    private static final Logger LOG = Logger.getLogger(CallSending.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final BlockingQueue<Called> waiting;
    private final Function<Called, ProducerRecord<String, byte[]>> encode;
    private final Runnable dropped;
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ponte-call-topic").unstarted(this::run);

    private volatile boolean stopping;

    CallSending(
            Map<String, Object> broker,
            BlockingQueue<Called> waiting,
            Function<Called, ProducerRecord<String, byte[]>> encode,
            Runnable dropped) {
        this.broker = broker;
        this.waiting = waiting;
        this.encode = encode;
        this.dropped = dropped;
    }

    void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** What waits is sent yet, if Kafka takes it soon. */
    void stop() {
        stopping = true;
        if (!started.get()) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(CLOSE_WITHIN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                sendWith(new KafkaProducer<>(settings(broker)));
            } catch (KafkaException e) {
                // No address of a broker can be resolved, or this producer cannot go on.
                LogLine.of("no Kafka producer for calls")
                        .with(LogKey.ERROR, e.getClass().getSimpleName())
                        .log(LOG, Logger.Level.WARN, e);
                pause();
            }
        }
    }

    private void sendWith(Producer<String, byte[]> kafka) {
        try {
            sendUntilStopped(kafka);
            sendRest(kafka);
        } finally {
            // Closing waits, and would not as an interrupted thread.
            boolean interrupted = Thread.interrupted();
            kafka.close(CLOSE_WITHIN);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void sendRest(Producer<String, byte[]> kafka) {
        long deadline = System.nanoTime() + CLOSE_WITHIN.toNanos();
        Called called = waiting.poll();
        while (called != null && System.nanoTime() - deadline < 0) {
            send(kafka, called);
            called = waiting.poll();
        }
    }

    private void sendUntilStopped(Producer<String, byte[]> kafka) {
        while (!stopping) {
            try {
                send(kafka, waiting.take());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void send(Producer<String, byte[]> kafka, Called called) {
        kafka.send(
                encode.apply(called),
                (_, failure) -> {
                    if (failure != null) {
                        dropped.run();
                    }
                });
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ponte-call-topic");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * 1024 * 1024);
        return settings;
    }
}
