package dev.ponte.local.cli;

import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.StartFailure;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.local.text.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells people at the terminal what happens to the suite. */
final class SuiteReport implements Consumer<SuiteEvent> {

    private static final int NAME_WIDTH = 20;

    private final Terminal terminal;
    private final Messages messages;
    private final boolean withOutput;

    /**
     * @param withOutput whether to show what the parts write
     */
    SuiteReport(Terminal terminal, Messages messages, boolean withOutput) {
        this.terminal = terminal;
        this.messages = messages;
        this.withOutput = withOutput;
    }

    @Override
    public void accept(SuiteEvent event) {
        switch (event) {
            case SuiteEvent.PartReady ready -> partReady(ready);
            case SuiteEvent.PartDied died ->
                    terminal.line(
                            Style.BAD,
                            messages.say(
                                    "part.died",
                                    died.part(),
                                    died.exitCode(),
                                    seconds(died.restartIn())));
            case SuiteEvent.PartFailed failed -> partFailed(failed);
            case SuiteEvent.Output output -> output(output);
            case SuiteEvent.AllReady ready ->
                    terminal.line(
                            Style.STRONG, messages.say("suite.ready", seconds(ready.after())));
            case SuiteEvent.LeftoverEnded ended ->
                    terminal.line(
                            Style.DOUBTFUL,
                            messages.say("part.leftover", ended.part(), ended.pid()));
            case SuiteEvent.Stopping stopping ->
                    terminal.line(Style.STRONG, messages.say("suite.stopping"));
            case SuiteEvent.Stopped stopped -> terminal.line(messages.say("down.done"));
            case SuiteEvent.TrainingBegun begun ->
                    terminal.line(Style.FAINT, messages.say("train.begun"));
            case SuiteEvent.TrainingDone done ->
                    terminal.line(Style.FAINT, messages.say("train.all"));
            case SuiteEvent.TrainingFailed failed ->
                    terminal.line(
                            Style.DOUBTFUL, messages.say("train.impossible", failed.reason()));
        }
    }

    private void partReady(SuiteEvent.PartReady ready) {
        terminal.line(
                terminal.paint(Style.GOOD, "✔ ")
                        + messages.say(
                                "part.ready",
                                pad(ready.part()),
                                String.format("%6s", seconds(ready.after())),
                                ready.port()));
    }

    private void partFailed(SuiteEvent.PartFailed failed) {
        terminal.line(Style.BAD, "✘ " + reason(failed.part(), failed.reason()));
        failed.lastLines().forEach(line -> terminal.line("    " + line));
    }

    private String reason(String part, StartFailure reason) {
        return switch (reason) {
            case StartFailure.Ended ended ->
                    messages.say("part.failed.ended", part, ended.exitCode());
            case StartFailure.Silent silent ->
                    messages.say("part.failed.silent", part, seconds(silent.limit()));
            case StartFailure.NotStarted not ->
                    messages.say("part.failed.not-started", part, not.why());
        };
    }

    private void output(SuiteEvent.Output output) {
        if (withOutput) {
            int number = Part.named(output.part()).map(Part::ordinal).orElse(0);
            terminal.line(terminal.paintNumber(number, pad(output.part()) + " │ ") + output.line());
        }
    }

    static String pad(String name) {
        return String.format("%-" + NAME_WIDTH + "s", name);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
