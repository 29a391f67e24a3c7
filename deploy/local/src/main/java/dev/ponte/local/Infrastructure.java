package dev.ponte.local;

import dev.ponte.infra.DatabaseBootstrap;
import dev.ponte.infra.DatabaseRole;
import dev.ponte.infra.KafkaSettings;
import dev.ponte.infra.LocalKafka;
import dev.ponte.infra.LocalPostgres;
import dev.ponte.infra.PostgresSettings;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.StartPlan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka of one suite, in this JVM's care. */
final class Infrastructure implements AutoCloseable {

    static final String DATABASE = "ponte";

    private final SuiteOptions options;
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKafka kafka;

    Infrastructure(SuiteOptions options) {
        this.options = options;
    }

    /** Starts PostgreSQL, with a schema and a role for every service. */
    void startPostgres() {
        Workplace workplace = options.workplace();
        LocalPostgres server =
                LocalPostgres.start(
                        PostgresSettings.durable(
                                        workplace.postgresData(), options.ports().postgres())
                                .withLog(workplace.logOf(StartPlan.POSTGRES))
                                .withPrograms(workplace.postgresPrograms()));
        postgres = server;
        List<DatabaseRole> roles =
                Arrays.stream(Part.values())
                        .filter(Part::usesInfrastructure)
                        .map(part -> DatabaseRole.local(part.shortName()))
                        .toList();
        new DatabaseBootstrap(server.port()).prepare(DATABASE, roles);
    }

    /** Starts Kafka, with every topic of the contract. */
    void startKafka() {
        kafka =
                LocalKafka.start(
                        KafkaSettings.durable(
                                options.workplace().kafkaData(), options.ports().kafka()));
    }

    LocalPostgres postgres() {
        return started(postgres);
    }

    LocalKafka kafka() {
        return started(kafka);
    }

    private static <T> T started(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("this suite was started without PostgreSQL and Kafka");
        }
        return server;
    }

    @Override
    public void close() {
        LocalPostgres server = postgres;
        LocalKafka broker = kafka;
        // The last is closed first; Kafka goes before PostgreSQL, whatever happens to either.
        try (server;
                broker) {
            postgres = null;
            kafka = null;
        }
    }
}
