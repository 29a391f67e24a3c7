package dev.ponte.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReleasedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, String> CURRENT = new Contract().schemaFiles(Path.of(""));

    @BeforeAll
    static void releaseWhenAskedTo() throws IOException {
        if (Boolean.getBoolean("ponte.schemas.release")) {
            for (Map.Entry<Path, String> file : CURRENT.entrySet()) {
                Path path = Contract.RELEASED.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    @Test
    void readersOfTheLastReleaseReadTodaysEventsAndTheOtherWayRound() throws IOException {
        List<Path> released;
        try (Stream<Path> files = Files.walk(Contract.RELEASED)) {
            released = files.filter(Files::isRegularFile).toList();
        }

        assertThat(released).isNotEmpty();
        for (Path file : released) {
            Path name = Contract.RELEASED.relativize(file);
            assertThat(CURRENT).as("an event type that was released stays").containsKey(name);
            assertThat(
                            SchemaCompatibility.breaks(
                                    JSON.readTree(file.toFile()), JSON.readTree(CURRENT.get(name))))
                    .as(name.toString())
                    .isEmpty();
        }
    }
}
