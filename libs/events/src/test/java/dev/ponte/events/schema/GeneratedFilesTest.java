package dev.ponte.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ponte.events.EventCatalog;
import dev.ponte.events.EventCodec;
import dev.ponte.events.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GeneratedFilesTest {

    static final List<EventCatalog.Entry> ENTRIES = EventCatalog.ENTRIES;

    private static final Map<Path, String> EXPECTED = new Contract().files();

    @BeforeAll
    static void writeWhenAskedTo() throws IOException {
        if (Boolean.getBoolean("ponte.schemas.write")) {
            for (Map.Entry<Path, String> file : EXPECTED.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    @Test
    void theCommittedFilesAreWhatTheRecordsGive() {
        assertThat(EXPECTED)
                .allSatisfy(
                        (path, content) ->
                                assertThat(path)
                                        .as("made anew by -Dponte.schemas.write=true")
                                        .exists()
                                        .content()
                                        .isEqualTo(content));
    }

    @Test
    void noSchemaIsLeftOfAnEventThatIsGone() throws IOException {
        try (Stream<Path> files = Files.walk(Contract.SCHEMAS)) {
            assertThat(files.filter(Files::isRegularFile)).allMatch(EXPECTED::containsKey);
        }
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void whatTheCodecWritesIsValid(EventCatalog.Entry entry) throws IOException {
        JsonSchema schema = schema(entry);

        for (Object data :
                List.of(SampleEvents.full(entry.data()), SampleEvents.sparse(entry.data()))) {
            assertThat(schema.validate(EventCodec.JSON.valueToTree(data))).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void anEventWithoutItsFieldsIsNotValid(EventCatalog.Entry entry) throws IOException {
        JsonNode empty = EventCodec.JSON.createObjectNode();

        assertThat(schema(entry).validate(empty)).isNotEmpty();
    }

    private static JsonSchema schema(EventCatalog.Entry entry) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Contract.file(Contract.SCHEMAS, entry)));
    }
}
