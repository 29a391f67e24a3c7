package dev.ponte.kommo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What native images must keep for Jackson lies in this library's jar, so that no service can
 * forget a record.
 */
class NativeHintsTest {

    private static final Path FILE =
            Path.of(
                    "src/main/resources/META-INF/native-image/dev.ponte/ponte-kommo-api",
                    "reachability-metadata.json");

    @BeforeAll
    static void writeWhenAskedTo() throws IOException {
        if (Boolean.getBoolean("ponte.native.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, hints());
        }
    }

    @Test
    void theCommittedFileNamesEveryRecordAndReader() {
        assertThat(FILE).as("made anew by -Dponte.native.write=true").content().isEqualTo(hints());
    }

    private static String hints() {
        ObjectNode root = KommoMapper.JSON.createObjectNode();
        ArrayNode reflection = root.putArray("reflection");
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.ponte.kommo")
                        .stream()
                        .filter(NativeHintsTest::isMadeByName)
                        .map(JavaClass::getName)
                        .sorted()
                        .forEach(
                                name ->
                                        reflection
                                                .addObject()
                                                .put("type", name)
                                                .put("allDeclaredConstructors", true)
                                                .put("allDeclaredMethods", true)
                                                .put("allDeclaredFields", true));
        return root.toPrettyString() + "\n";
    }

    private static boolean isMadeByName(JavaClass type) {
        return (type.isRecord() && !type.getPackageName().endsWith(".client"))
                || type.isEnum()
                || type.isAssignableTo(JsonDeserializer.class)
                || type.isAssignableTo(JsonSerializer.class);
    }
}
