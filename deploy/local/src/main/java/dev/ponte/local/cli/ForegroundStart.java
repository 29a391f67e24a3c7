package dev.ponte.local.cli;

import dev.ponte.local.LocalSuite;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.process.Part;
import dev.ponte.local.text.Messages;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything in this JVM and stays until Ctrl-C, SIGTERM or {@code down}. */
final class ForegroundStart {

    /** Set by {@link DetachedStart}: nobody reads along, the parts' own log files are enough. */
    static final String DETACHED = "PONTE_DETACHED";

    private final SuiteOptions options;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Messages messages;

    ForegroundStart(
            SuiteOptions options,
            Map<String, String> environment,
            Terminal terminal,
            Messages messages) {
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
        this.messages = messages;
    }

    int run(Command.Up up) throws InterruptedException {
        InfrastructureLog.to(options.workplace().logOf("kafka"));
        boolean detached = environment.containsKey(DETACHED);
        LocalSuite suite =
                LocalSuite.prepare(
                        options.withFreshData(up.fresh()).withTraining(up.train()),
                        new SuiteReport(terminal, messages, !detached));
        Thread closing = new Thread(suite::close, "stop");
        Runtime.getRuntime().addShutdownHook(closing);
        suite.startAll();
        whereToGo(detached);
        new CountDownLatch(1).await();
        return Commands.DONE;
    }

    private void whereToGo(boolean detached) {
        terminal.line(
                messages.say(
                        "suite.where",
                        terminal.paint(Style.STRONG, url(Part.CONSOLE)),
                        terminal.paint(Style.STRONG, url(Part.SANDBOX))));
        terminal.line(messages.say(detached ? "suite.next.detached" : "suite.next"));
    }

    private String url(Part part) {
        return "http://localhost:" + options.ports().of(part);
    }
}
