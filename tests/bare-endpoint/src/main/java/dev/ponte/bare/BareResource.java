package dev.ponte.bare;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the body to Kafka, as safely as the gateway does ({@code acks=all}, idempotent), and
 * answers when Kafka has it. No secret, no parser, no events, no metrics, no second way.
 */
@Path("/")
public class BareResource {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    BareResource(
            @ConfigProperty(name = "bare.kafka") String kafka,
            @ConfigProperty(name = "bare.topic") String topic) {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @POST
    @Path("webhooks/{source}/{secret}")
    public Uni<Void> take(
            @PathParam("source") String source, @PathParam("secret") String secret, byte[] body) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        producer.send(
                new ProducerRecord<>(topic, body),
                (_, failure) -> {
                    if (failure == null) {
                        stored.complete(null);
                    } else {
                        stored.completeExceptionally(failure);
                    }
                });
        return Uni.createFrom().completionStage(stored);
    }

    /** Ready means: the topic is known, so that no delivery has to wait for that. */
    @GET
    @Path("q/health/ready")
    public Uni<Integer> ready() {
        return Uni.createFrom()
                .item(() -> producer.partitionsFor(topic).size())
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
