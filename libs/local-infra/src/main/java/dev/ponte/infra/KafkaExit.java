package dev.ponte.infra;

import org.apache.kafka.common.utils.Exit;

/** Keeps a broker in trouble from ending the whole JVM, which is its habit when it runs alone. */
final class KafkaExit {

    private KafkaExit() {}

    static void keepJvmAlive() {
        Exit.setExitProcedure(KafkaExit::report);
        Exit.setHaltProcedure(KafkaExit::report);
    }

    private static void report(int status, String message) {
        throw new InfrastructureException(
                "Kafka gave up with status %d: %s".formatted(status, message));
    }
}
