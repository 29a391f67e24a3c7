package dev.ponte.local.cli;

import dev.ponte.local.SuiteOptions;
import dev.ponte.local.Training;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.text.Messages;
import dev.ponte.local.train.Trainer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code train}: prepares faster starts, by hand or as the launcher's background process. */
final class TrainNow implements Trainer.Report {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final SuiteOptions options;
    private final Terminal terminal;
    private final Messages messages;
    private final CountDownLatch ended = new CountDownLatch(1);

    TrainNow(SuiteOptions options, Terminal terminal, Messages messages) {
        this.options = options;
        this.terminal = terminal;
        this.messages = messages;
    }

    int run() throws InterruptedException {
        InfrastructureLog.to(options.workplace().logOf("train-kafka"));
        endWithParent();
        endInOrder(Thread.currentThread());
        try {
            new Training(options, this).run();
            return Commands.DONE;
        } finally {
            ended.countDown();
        }
    }

    /** Without the launcher, or the terminal, that began it there is nobody to train for. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(Commands.FAILED)));
    }

    /** On Ctrl-C what was started is stopped before the JVM goes. */
    private void endInOrder(Thread training) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    training.interrupt();
                                    awaitEnd();
                                }));
    }

    private void awaitEnd() {
        try {
            if (!ended.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                terminal.line(Style.DOUBTFUL, messages.say("train.stuck"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void trained(String part, Duration took) {
        terminal.line(Style.FAINT, messages.say("train.done", part, SuiteReport.seconds(took)));
    }

    @Override
    public void failed(String part, String reason) {
        terminal.line(Style.DOUBTFUL, messages.say("train.failed", part, reason));
    }
}
