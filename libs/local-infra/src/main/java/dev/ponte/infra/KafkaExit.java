package dev.ponte.infra;

import org.apache.kafka.common.utils.Exit;

/** Keeps a broker in trouble from ending the whole JVM, which is its habit when it runs alone. */
final class KafkaExit {

    private static final System.Logger LOGGER = System.getLogger(KafkaExit.class.getName());

    private KafkaExit() {}

    static void keepJvmAlive() {
        Exit.setExitProcedure(KafkaExit::report);
        Exit.setHaltProcedure(KafkaExit::report);
    }

    private static void report(int status, String message) {
        String said = "Kafka gave up with status %d: %s".formatted(status, message);
        LOGGER.log(System.Logger.Level.ERROR, said);
        throw new InfrastructureException(said);
    }
}
