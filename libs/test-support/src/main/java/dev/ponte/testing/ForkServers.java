package dev.ponte.testing;

import dev.ponte.infra.Folders;
import dev.ponte.infra.KafkaSettings;
import dev.ponte.infra.LocalKafka;
import dev.ponte.infra.LocalPostgres;
import dev.ponte.infra.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The servers of this test JVM.
 *
 * <p>Quarkus loads test classes in class loaders of its own and closes them with the application. A
 * plain static field would start the servers once per loader and lose their classes half-way; so
 * this class is always reached through the system class loader ({@link #ask}), and only strings
 * cross over.
 */
public final class ForkServers implements UnaryOperator<String> {

    static final String POSTGRES_PORT = "postgres.port";
    static final String POSTGRES_STOP = "postgres.stop";
    static final String POSTGRES_START = "postgres.start";
    static final String KAFKA_ADDRESS = "kafka.address";
    static final String KAFKA_STOP = "kafka.stop";
    static final String KAFKA_START = "kafka.start";

    /** Read by reflection in {@link #ask}. */
    public static final ForkServers INSTANCE = new ForkServers();

    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;

    private ForkServers() {
        QuietLogs.beforeQuarkus();
    }

    /** Does what the word says on the one instance of this JVM. */
    static String ask(String word) {
        try {
            Class<?> shared =
                    Class.forName(
                            ForkServers.class.getName(), true, ClassLoader.getSystemClassLoader());
            @SuppressWarnings("unchecked")
            UnaryOperator<String> instance =
                    (UnaryOperator<String>) shared.getField("INSTANCE").get(null);
            return instance.apply(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("test support is not on the class path", e);
        }
    }

    /** Kafka makes its parts by name, through the thread's class loader. */
    @Override
    public synchronized String apply(String word) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(ForkServers.class.getClassLoader());
        try {
            return answer(word);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private String answer(String word) {
        return switch (word) {
            case POSTGRES_PORT -> Integer.toString(postgres().port());
            case POSTGRES_STOP -> {
                postgres().stop();
                yield "";
            }
            case POSTGRES_START -> {
                postgres().start();
                yield "";
            }
            case KAFKA_ADDRESS -> kafka().bootstrapServers();
            case KAFKA_STOP -> {
                kafka().stop();
                yield "";
            }
            case KAFKA_START -> {
                kafka().start();
                yield "";
            }
            default -> throw new IllegalArgumentException(word);
        };
    }

    private LocalPostgres postgres() {
        if (postgres == null) {
            Path data = temporaryFolder();
            LocalPostgres started = LocalPostgres.start(PostgresSettings.quick(data, 0));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> end(started, data), "postgres-closer"));
            postgres = started;
        }
        return postgres;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ponte-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(LocalPostgres server, Path data) {
        server.close();
        Folders.delete(data);
    }

    private LocalKafka kafka() {
        if (kafka == null) {
            LocalKafka started = LocalKafka.start(KafkaSettings.throwAway());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "kafka-closer"));
            kafka = started;
        }
        return kafka;
    }
}
