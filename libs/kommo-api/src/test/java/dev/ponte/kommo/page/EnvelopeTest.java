package dev.ponte.kommo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.entity.Linked;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.json.UnreadableJsonException;
import dev.ponte.kommo.lead.SavedTogether;
import dev.ponte.kommo.pipeline.Pipeline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " \n",
                "{}",
                "[]",
                "{\"_page\":2,\"_links\":{}}",
                "{\"_embedded\":[]}",
                "{\"_embedded\":{\"leads\":[]}}",
                "{\"_embedded\":{\"leads\":{}}}",
                "{\"_embedded\":{\"leads\":null}}"
            })
    void nothingIsAnEmptyPage(String body) {
        Page<Linked> page = Envelope.of(body).page("leads", Linked.class);

        assertThat(page.items()).isEmpty();
        assertThat(page.hasNext()).isFalse();
        assertThat(Envelope.of(body).item("leads", Linked.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5}",
                "[{\"id\":5}]",
                "{\"_embedded\":{\"leads\":[{\"id\":5}]}}",
                "{\"_embedded\":{\"leads\":{\"0\":{\"id\":5}}}}",
                "{\"_embedded\":{\"leads\":{\"id\":5}}}",
                "{\"id\":5,\"_embedded\":{\"contacts\":[{\"id\":6}]}}",
            })
    void anItemIsFoundWhereverItStands(String body) {
        assertThat(Envelope.of(body).item("leads", Linked.class)).contains(new Linked(5, null));
        assertThat(Envelope.of(body).items("leads", Linked.class))
                .containsExactly(new Linked(5, null));
    }

    @Test
    void aPageKnowsTheNextByItsQueryAlone() {
        Page<Linked> page =
                Envelope.of(
                                """
                                {"_page":1,"_total_items":"no","_links":{"self":{"href":"x"},"next":{"href":
                                "https://b.kommo.com/api/v4/leads?filter%5Bid%5D[]=1&limit=1&page=2"}},
                                "_embedded":{"leads":[{"id":5}]}}""")
                        .page("leads", Linked.class);

        assertThat(page.next())
                .isEqualTo(
                        new Query(
                                List.of(
                                        new Query.Param("filter[id][]", "1"),
                                        new Query.Param("limit", "1"),
                                        new Query.Param("page", "2"))));
        assertThat(page.totalItems()).isNull();
    }

    @Test
    void someListsAreCounted() {
        assertThat(Envelope.of(Samples.text("users")).page("users", Linked.class).totalItems())
                .isEqualTo(1);
    }

    @Test
    void whatIsCreatedTogetherComesBare() {
        assertThat(Envelope.of(Samples.text("together")).items("leads", SavedTogether.class))
                .containsExactly(
                        new SavedTogether(24680136, 33550078L, null, List.of("req-1"), false));
        assertThat(Envelope.of(Samples.text("created")).items("leads", Saved.class))
                .containsExactly(new Saved(24680135, "0", null, null, null));
    }

    @Test
    void onePipelineIsTheSameAloneAndInAnEnvelope() {
        Pipeline listed = Samples.item("pipelines", "pipelines", Pipeline.class);
        String alone =
                Envelope.of(Samples.text("pipelines")).items("pipelines").getFirst().toString();

        assertThat(Envelope.of(alone).item("pipelines", Pipeline.class)).contains(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{", "{\"id\":1}{", "Accepted", "[1e99999999999]"})
    void whatIsNoJsonIsRefusedWithoutQuotingIt(String body) {
        assertThatThrownBy(() -> Envelope.of(body))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("no JSON");
    }
}
