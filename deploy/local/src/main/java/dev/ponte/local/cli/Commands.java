package dev.ponte.local.cli;

import dev.ponte.infra.InfrastructureException;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.chat.SandboxException;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.doctor.NotPossibleException;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.PartFailedException;
import dev.ponte.local.process.Ports;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.text.Messages;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** From the words of a command line to the class that does it. */
final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Messages messages;

    private Commands(Map<String, String> environment) {
        this.environment = environment;
        this.terminal = Terminal.from(environment);
        this.messages = Messages.from(environment);
    }

    static Commands from(Map<String, String> environment) {
        return new Commands(environment);
    }

    /** Does it, and returns the exit code. */
    int run(List<String> arguments) throws InterruptedException {
        try {
            return perform(CommandLine.parse(arguments));
        } catch (UsageException e) {
            terminal.line(Style.BAD, messages.say(e.key(), e.arguments()));
            terminal.line(messages.say("help"));
            return NOT_UNDERSTOOD;
        } catch (NotPossibleException e) {
            e.findings().forEach(it -> terminal.line(Style.BAD, "✘ " + it.in(messages)));
            return FAILED;
        } catch (PartFailedException e) {
            // The report has told it, with the last lines of the child.
            return FAILED;
        } catch (InfrastructureException | SandboxException | IllegalArgumentException e) {
            terminal.line(Style.BAD, "✘ " + e.getMessage());
            return FAILED;
        }
    }

    private int perform(Command command) throws InterruptedException {
        SuiteOptions options = SuiteOptions.from(environment);
        return switch (command) {
            case Command.Up up ->
                    up.detach()
                            ? new DetachedStart(options, environment, terminal, messages).run(up)
                            : new ForegroundStart(options, environment, terminal, messages).run(up);
            case Command.Down down -> new Stop(options, terminal, messages).run();
            case Command.Status status -> new StatusTable(options, terminal, messages).run();
            case Command.Logs logs -> new LogReader(options, terminal, messages).run(logs);
            case Command.Token token -> {
                terminal.line(sandbox(options).token(token.role()));
                yield DONE;
            }
            case Command.Doctor doctor -> new Examination(options, terminal, messages).run();
            case Command.Train train -> new TrainNow(options, terminal, messages).run();
            case Command.Chat chat ->
                    new ChatSession(sandbox(options), terminal, messages).run(chat);
            case Command.Help help -> {
                terminal.line(messages.say("help"));
                yield DONE;
            }
        };
    }

    /** Of the suite that runs, which may have been started with other ports than ours. */
    private static SandboxClient sandbox(SuiteOptions options) {
        Ports ports =
                SuiteState.read(options.workplace().stateFile())
                        .filter(SuiteState::launcherRuns)
                        .map(SuiteState::ports)
                        .orElseThrow(() -> NotPossibleException.because("suite.none"));
        return new SandboxClient(URI.create("http://127.0.0.1:" + ports.of(Part.SANDBOX)));
    }
}
