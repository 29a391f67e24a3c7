package dev.ponte.local.cli;

import dev.ponte.local.SuiteOptions;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.doctor.Checks;
import dev.ponte.local.doctor.Finding;
import dev.ponte.local.doctor.Finding.Level;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.text.Messages;
import java.util.List;
import java.util.stream.Stream;

/** {@code doctor}: looks at the machine and says what to do. */
final class Examination {

    private final SuiteOptions options;
    private final Terminal terminal;
    private final Messages messages;

    Examination(SuiteOptions options, Terminal terminal, Messages messages) {
        this.options = options;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** 0 when the suite can be started here. */
    int run() {
        List<Finding> findings =
                Stream.of(
                                Checks.java(),
                                Checks.disk(options.workplace().home()),
                                Checks.memory(),
                                Checks.rootUser(),
                                ports())
                        .flatMap(it -> it)
                        .toList();
        findings.forEach(this::print);
        boolean possible = findings.stream().noneMatch(it -> it.level() == Level.IMPOSSIBLE);
        terminal.line(Style.STRONG, messages.say(possible ? "doctor.fine" : "doctor.impossible"));
        return possible ? Commands.DONE : Commands.FAILED;
    }

    /** A running suite holds its ports itself. */
    private Stream<Finding> ports() {
        boolean runs =
                SuiteState.read(options.workplace().stateFile())
                        .filter(SuiteState::launcherRuns)
                        .isPresent();
        return runs
                ? Stream.of(Checks.suiteRuns())
                : Checks.portsOrFine(options.ports().bySetting());
    }

    private void print(Finding finding) {
        String text = finding.in(messages);
        switch (finding.level()) {
            case FINE -> terminal.line(Style.GOOD, "✔ " + text);
            case DOUBTFUL -> terminal.line(Style.DOUBTFUL, "! " + text);
            case IMPOSSIBLE -> terminal.line(Style.BAD, "✘ " + text);
        }
    }
}
