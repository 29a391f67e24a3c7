package dev.ponte.kommo.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.kommo.batch.Batch.Answered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class BatchTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void splittingAndJoiningLosesNothing(
            @ForAll @Size(max = 60) @UniqueElements List<@IntRange(max = 200) Integer> ids,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll Random random) {
        Batch batch = Batch.of(body(ids));

        JsonNode joined =
                Batch.join(
                        batch.parts(size).stream()
                                .map(part -> new Answered(part, answer(part, random)))
                                .toList());

        assertThat(joined.path("_embedded").path("leads").valueStream().map(BatchTest::requestId))
                .containsExactlyElementsOf(
                        batch.items().stream().map(BatchTest::requestId).toList());
    }

    @Property
    void partsAreTheWholeAndNoneIsTooLarge(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> ids,
            @ForAll @IntRange(min = 1, max = 70) int size) {
        Batch batch = Batch.of(body(ids));

        List<Batch> parts = batch.parts(size);

        assertThat(parts).allMatch(part -> part.size() <= size && part.size() > 0);
        assertThat(parts.stream().flatMap(part -> part.items().stream()))
                .containsExactlyElementsOf(batch.items());
        assertThat(batch.halves().stream().flatMap(part -> part.items().stream()))
                .containsExactlyElementsOf(batch.items());
    }

    @Property
    void everyItemIsCalledSomethingElseThanTheOthers(
            @ForAll @Size(max = 30) @UniqueElements List<@IntRange(max = 40) Integer> ids) {
        Batch batch = Batch.of(body(ids));

        assertThat(batch.items().stream().map(BatchTest::requestId)).doesNotHaveDuplicates();
        for (int i = 0; i < batch.size(); i++) {
            assertThat(batch.indexOf(requestId(batch.items().get(i)))).hasValue(i);
        }
    }

    @Example
    void whatHasNoNameIsCalledByItsIndex() {
        Batch batch = Batch.of(JSON.arrayNode().add(item("a")).add(JSON.objectNode()));

        assertThat(batch.body()).hasToString("[{\"request_id\":\"a\"},{\"request_id\":\"1\"}]");
        assertThat(batch.indexOf("1")).hasValue(1);
        assertThat(batch.indexOf("2")).isEmpty();
    }

    @Example
    void theGivenBodyStaysAsItIs() {
        ArrayNode body = JSON.arrayNode().add(JSON.objectNode());

        Batch.of(body);

        assertThat(body).hasToString("[{}]");
    }

    @Example
    void bareAnswersStayBare() {
        Batch batch = Batch.of(JSON.arrayNode().add(item("a")).add(item("b")).add(item("c")));
        List<Batch> parts = batch.halves();

        JsonNode joined =
                Batch.join(
                        List.of(
                                new Answered(parts.get(0), list(together("b"), together("a"))),
                                new Answered(parts.get(1), list(together("c")))));

        assertThat(joined)
                .hasToString(
                        "[{\"request_id\":[\"a\"]},{\"request_id\":[\"b\"]},{\"request_id\":[\"c\"]}]");
    }

    @Example
    void theEnvelopeIsTheFirstOnesAndItsCountIsNew() {
        Batch batch = Batch.of(JSON.arrayNode().add(item("a")).add(item("b")));
        ObjectNode one = envelope(list(item("a"))).put("_total_items", 1).put("x", true);
        ObjectNode two = envelope(JSON.objectNode().set("0", item("b"))).put("_total_items", 1);

        JsonNode joined =
                Batch.join(
                        List.of(
                                new Answered(batch.halves().get(0), one),
                                new Answered(batch.halves().get(1), two)));

        assertThat(joined.path("_total_items").intValue()).isEqualTo(2);
        assertThat(joined.path("x").booleanValue()).isTrue();
        assertThat(joined.path("_embedded").path("leads")).hasSize(2);
        assertThat(one.path("_embedded").path("leads")).hasSize(1);
    }

    @Example
    void answersWithoutNamesAreFoundByTheirIds() {
        Batch batch = Batch.of(list(change(7), change(8), change(9)));

        JsonNode joined =
                Batch.join(
                        List.of(
                                new Answered(
                                        batch,
                                        envelope(
                                                list(
                                                        change(1), change(9), change(8),
                                                        change(7))))));

        assertThat(joined.path("_embedded").path("leads"))
                .hasToString("[{\"id\":7},{\"id\":8},{\"id\":9},{\"id\":1}]");
    }

    @Example
    void noAnswerIsNothing() {
        Batch batch = Batch.of(JSON.arrayNode().add(item("a")));

        assertThat(Batch.join(List.of()).isMissingNode()).isTrue();
        assertThat(Batch.join(List.of(new Answered(batch, MissingNode.getInstance()))))
                .isEqualTo(MissingNode.getInstance());
    }

    @Example
    void onlyObjectsAreItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(JSON.arrayNode().add(1)))
                .withMessage("item 0 is no object");
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.of(JSON.arrayNode()).parts(0));
    }

    /** Items with a name of their own where the number is odd, else without one. */
    private static ArrayNode body(List<Integer> ids) {
        ArrayNode body = JSON.arrayNode();
        ids.forEach(id -> body.add(id % 2 == 1 ? item(id.toString()) : JSON.objectNode()));
        return body;
    }

    private static JsonNode answer(Batch part, Random random) {
        List<ObjectNode> shuffled = new ArrayList<>(part.items());
        Collections.shuffle(shuffled, random);
        return envelope(JSON.arrayNode().addAll(shuffled));
    }

    private static ObjectNode envelope(JsonNode leads) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("_embedded").set("leads", leads);
        return answer;
    }

    private static ArrayNode list(ObjectNode... items) {
        return JSON.arrayNode().addAll(List.of(items));
    }

    private static ObjectNode change(int id) {
        return JSON.objectNode().put("id", id);
    }

    private static ObjectNode item(String requestId) {
        return JSON.objectNode().put("request_id", requestId);
    }

    private static ObjectNode together(String requestId) {
        ObjectNode item = JSON.objectNode();
        item.putArray("request_id").add(requestId);
        return item;
    }

    private static String requestId(JsonNode item) {
        return item.path("request_id").textValue();
    }
}
