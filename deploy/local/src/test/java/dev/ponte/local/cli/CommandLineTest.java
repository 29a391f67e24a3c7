package dev.ponte.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void upTrainsAndKeepsDataUnlessTold() {
        assertThat(parse("up")).isEqualTo(new Command.Up(false, false, true));
        assertThat(parse("up", "--fresh", "--detach", "--no-train"))
                .isEqualTo(new Command.Up(true, true, false));
    }

    @Test
    void logsTakeAPartAndFollow() {
        assertThat(parse("logs")).isEqualTo(new Command.Logs(Optional.empty(), false));
        assertThat(parse("logs", "-f", "console"))
                .isEqualTo(new Command.Logs(Optional.of("console"), true));
    }

    @Test
    void aTokenIsForAViewerUnlessARoleIsAsked() {
        assertThat(parse("token")).isEqualTo(new Command.Token("viewer"));
        assertThat(parse("token", "--role", "admin")).isEqualTo(new Command.Token("admin"));
    }

    @Test
    void aPhoneMayBeWrittenAsPeopleWriteIt() {
        assertThat(parse("chat", "--phone", "+55 (11) 99999-9999", "--say", "Oi", "--wait", "5"))
                .isEqualTo(new Command.Chat("5511999999999", List.of("Oi"), Duration.ofSeconds(5)));
    }

    @Test
    void nothingIsHelp() {
        assertThat(parse()).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "up --loud",
                "down now",
                "token --role",
                "token --role owner",
                "chat --phone abc",
                "logs a b"
            })
    void whatMakesNoSenseIsRefused(String line) {
        assertThatThrownBy(() -> parse(line.split(" "))).isInstanceOf(UsageException.class);
    }

    private static Command parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }
}
