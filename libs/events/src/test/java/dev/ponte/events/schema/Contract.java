package dev.ponte.events.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ponte.events.EventCatalog;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** All that is made from the records: path within the repository, and content. */
final class Contract {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
    static final Path RELEASED = MODULE.resolve("src/test/resources/schemas-released");

    private static final Path HINTS =
            MODULE.resolve(
                    "src/main/resources/META-INF/native-image/dev.ponte/ponte-events/reachability-metadata.json");
    private static final Path PAGE = MODULE.resolve("../../docs/reference/events.md").normalize();

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();

    private final SourceDocs docs = SourceDocs.of(MODULE.resolve("src/main/java"));
    private final SequencedMap<EventCatalog.Entry, ObjectNode> schemas = new LinkedHashMap<>();

    Contract() {
        JsonSchemas generator = new JsonSchemas(docs);
        EventCatalog.ENTRIES.forEach(entry -> schemas.put(entry, generator.of(entry)));
    }

    static Path file(Path folder, EventCatalog.Entry entry) {
        return folder.resolve(entry.topic().topicName()).resolve(entry.type() + ".json");
    }

    Map<Path, String> schemaFiles(Path folder) {
        Map<Path, String> files = new LinkedHashMap<>();
        schemas.forEach((entry, schema) -> files.put(file(folder, entry), pretty(schema)));
        return files;
    }

    Map<Path, String> files() {
        Map<Path, String> files = schemaFiles(SCHEMAS);
        files.put(SCHEMAS.resolve("asyncapi.yaml"), yaml(new AsyncApiDocument(docs).make()));
        files.put(HINTS, pretty(NativeHints.make()));
        files.put(PAGE, ReferencePage.make(docs, schemas));
        return files;
    }

    private static String pretty(JsonNode json) {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String yaml(JsonNode json) {
        try {
            return YAML.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
