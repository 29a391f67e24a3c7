package dev.ponte.local.cli;

import java.util.List;

/**
 * Behind {@code ./ponte}, which finds a JDK, builds what is missing and hands over its arguments.
 */
public final class Main {

    private Main() {}

    /** Ends with 0 when done, 1 when it could not be done, 2 when it was not understood. */
    public static void main(String[] arguments) throws InterruptedException {
        // Kafka's threads would keep a JVM alive that has nothing more to do.
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, unexpected) -> {
                            unexpected.printStackTrace();
                            System.exit(1);
                        });
        System.exit(Commands.from(System.getenv()).run(List.of(arguments)));
    }
}
