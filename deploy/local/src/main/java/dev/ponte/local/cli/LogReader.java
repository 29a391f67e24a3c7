package dev.ponte.local.cli;

import dev.ponte.local.SuiteOptions;
import dev.ponte.local.doctor.NotPossibleException;
import dev.ponte.local.process.FileTail;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.StartPlan;
import dev.ponte.local.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code logs}: the end of one log or of all, and what is added to them. */
final class LogReader {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 20;

    private final SuiteOptions options;
    private final Terminal terminal;
    private final Messages messages;

    LogReader(SuiteOptions options, Terminal terminal, Messages messages) {
        this.options = options;
        this.terminal = terminal;
        this.messages = messages;
    }

    int run(Command.Logs command) throws InterruptedException {
        List<String> names = command.part().map(this::nameOf).map(List::of).orElseGet(this::all);
        Map<String, FileTail> tails = new LinkedHashMap<>();
        for (String name : names) {
            Path file = options.workplace().logOf(name);
            if (Files.exists(file) || command.follow()) {
                tails.put(name, new FileTail(file));
            }
        }
        if (tails.isEmpty()) {
            terminal.line(messages.say("logs.none", options.workplace().home().resolve("logs")));
            return Commands.FAILED;
        }
        return read(tails, command.follow());
    }

    private int read(Map<String, FileTail> tails, boolean follow) throws InterruptedException {
        boolean single = tails.size() == 1;
        // Never opened: a person ends it with Ctrl-C.
        CountDownLatch interruption = new CountDownLatch(1);
        try {
            for (Map.Entry<String, FileTail> tail : tails.entrySet()) {
                print(
                        tail.getKey(),
                        tail.getValue().last(single ? LINES_OF_ONE : LINES_OF_EACH),
                        single);
            }
            while (follow && !interruption.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                for (Map.Entry<String, FileTail> tail : tails.entrySet()) {
                    print(tail.getKey(), tail.getValue().next(), single);
                }
            }
            return Commands.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logs", e);
        }
    }

    private void print(String name, List<String> lines, boolean single) {
        for (String line : lines) {
            terminal.line(
                    single
                            ? line
                            : terminal.paintNumber(order(name), SuiteReport.pad(name) + " │ ")
                                    + line);
        }
    }

    private static int order(String name) {
        return Part.named(name).map(Part::ordinal).orElse(Part.values().length);
    }

    private String nameOf(String word) {
        Optional<String> part = Part.named(word).map(Part::module);
        return part.or(() -> all().stream().filter(word::equals).findFirst())
                .orElseThrow(
                        () ->
                                NotPossibleException.because(
                                        "logs.unknown", word, String.join(", ", all())));
    }

    private List<String> all() {
        List<String> names =
                new ArrayList<>(List.of(StartPlan.POSTGRES, StartPlan.KAFKA, "launcher"));
        for (Part part : Part.values()) {
            names.add(part.module());
        }
        return names;
    }
}
