package dev.ponte.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.json.UnreadableJsonException;
import dev.ponte.kommo.page.Envelope;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.pipeline.Colors;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.user.Role;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is copied from account to account is read, or refused, and what is read is not lost. */
class ReplicatedModelsFuzz {

    static Stream<byte[]> bodies() {
        return Stream.of(
                        Samples.text("pipelines"),
                        Samples.text("field"),
                        Samples.text("roles"),
                        "{\"_embedded\":{\"pipelines\":{\"id\":\"1\",\"is_main\":1,\"_embedded\":[]}}}",
                        "{\"id\":1,\"enums\":{\"0\":{\"value\":1},\"10\":{}},\"sort\":\"5.5\"}",
                        "[{\"id\":1,\"x\":null,\"_links\":[]}]")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("bodies")
    @DictionaryEntries({
        "_embedded",
        "pipelines",
        "statuses",
        "custom_fields",
        "enums",
        "required_statuses",
        "descriptions",
        "rights",
        "status_rights",
        "is_main",
        "sort",
        "color",
        "\"0\":",
        "1e99",
        "null",
        "other",
        "_links"
    })
    @FuzzTest
    void whatIsReadIsTheSameWhenItIsWrittenAndReadAgain(byte[] input) {
        String text = new String(input, UTF_8);

        check(text, "pipelines", Pipeline.class);
        check(text, "custom_fields", CustomField.class);
        check(text, "roles", Role.class);
    }

    private static <T> void check(String text, String name, Class<T> type) {
        Page<T> page;
        try {
            page = Envelope.of(text).page(name, type);
        } catch (UnreadableJsonException | IllegalArgumentException refused) {
            return;
        }
        for (T item : page.items()) {
            assertThat(Samples.again(item, type)).isEqualTo(item);
            if (item instanceof Pipeline pipeline) {
                pipeline.statuses().forEach(status -> Colors.writable(status.color()));
            }
        }
    }
}
