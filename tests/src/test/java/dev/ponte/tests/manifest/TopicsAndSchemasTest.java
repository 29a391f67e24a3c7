package dev.ponte.tests.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import dev.ponte.local.process.Part;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsAndSchemasTest {

    @Test
    void theTopicsAreThoseOfTheContract() {
        Stream<String> lines =
                Repository.text("deploy/kafka/topics.txt")
                        .lines()
                        .filter(line -> !line.startsWith("#"));

        assertThat(lines)
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(TopicsAndSchemasTest::line).toList());
    }

    @Test
    void everyServiceGetsItsSchemaAndRole() {
        String sql = Repository.text("deploy/sql/bootstrap.sql");
        String script = Repository.text("deploy/sql/bootstrap.sh");

        for (Part part : Part.values()) {
            if (part.usesInfrastructure()) {
                String schema = part.shortName();
                assertThat(sql)
                        .contains(
                                """
                                \\set schema %s
                                \\set password :%s_password
                                \\ir service.sql
                                """
                                        .formatted(schema, schema));
                assertThat(script).contains("-v " + schema + "_password=");
            }
        }
    }

    private static String line(Topic topic) {
        return "%s %d %s"
                .formatted(
                        topic.topicName(),
                        Topic.DEFAULT_PARTITIONS,
                        topic.kind() == Topic.Kind.COMPACTED ? "compact" : "delete");
    }
}
