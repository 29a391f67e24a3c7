package dev.ponte.conversation.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.conversation.talk.ChatCommand;
import dev.ponte.kit.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever callers write where a phone, an id or a command belongs. */
class RequestFuzz {

    static Stream<byte[]> parameters() {
        return Stream.of(
                        "0198a000-0000-7000-8000-000000000001",
                        "5511987654321",
                        "/ASSUMIR",
                        " /liberar\n")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("parameters")
    @FuzzTest
    void aParameterIsReadOrAnsweredWithAProblem(byte[] input) {
        String text = new String(input, UTF_8);

        problemOr(() -> TargetReader.read(text, null, null, null))
                .ifPresent(target -> assertThat(target).isInstanceOf(Target.ById.class));
        problemOr(() -> TargetReader.read(null, null, null, text))
                .ifPresent(target -> assertThat(target).isInstanceOf(Target.ByPhone.class));
        ChatCommand.parse(text)
                .ifPresent(
                        command -> assertThat(text.strip()).isEqualToIgnoringCase(command.word()));
    }

    private static <T> Optional<T> problemOr(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException problem) {
            assertThat(problem.type().status()).isBetween(400, 499);
            return Optional.empty();
        }
    }
}
