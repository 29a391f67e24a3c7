package dev.ponte.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker (KRaft) inside this JVM, on the loopback address, with every topic of {@link
 * dev.ponte.events.Topic}. It can be stopped and started again on the same port and records.
 */
public final class LocalKafka implements AutoCloseable {

    private final int port;
    private final Path directory;
    private final boolean keepsRecords;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(int port, Path directory, boolean keepsRecords) {
        this.port = port;
        this.directory = directory;
        this.keepsRecords = keepsRecords;
    }

    /**
     * Starts a broker and creates the topics that are missing.
     *
     * @throws InfrastructureException when it does not start
     */
    public static LocalKafka start(KafkaSettings settings) {
        try {
            Path kept = settings.dataDirectory();
            Path directory =
                    kept == null
                            ? Files.createTempDirectory("ponte-kafka")
                            : Files.createDirectories(kept);
            int port = settings.port() == 0 ? FreePort.find() : settings.port();
            return new LocalKafka(port, directory, kept != null).withTopics();
        } catch (IOException e) {
            throw new InfrastructureException("Kafka has no directory to work in", e);
        }
    }

    private LocalKafka withTopics() {
        start();
        try {
            new TopicCreator(bootstrapServers()).createMissing();
            return this;
        } catch (InfrastructureException e) {
            close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts again after {@link #stop()}; does nothing while running. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            KafkaExit.keepJvmAlive();
            format();
            KafkaConfig config =
                    new KafkaConfig(BrokerProperties.of(port, FreePort.find(), directory), false);
            KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
            server = starting;
            starting.startup();
        } catch (Exception e) { // Scala code: throws checked exceptions without declaring them
            close();
            throw new InfrastructureException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    /** Stops in order; clients see their connections close. Does nothing when not running. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (!keepsRecords) {
            Folders.delete(directory);
        }
    }

    /** What {@code kafka-storage format} does, once per directory. */
    private void format() throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerProperties.NODE_ID)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }
}
