package dev.ponte.kommo.client;

import static dev.ponte.kommo.client.ApiBench.BASE;
import static dev.ponte.kommo.client.ApiBench.failure;
import static dev.ponte.kommo.client.ApiBench.get;
import static dev.ponte.kommo.client.ApiBench.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.account.Account;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.lead.Lead;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListsAreReadIT {

    private final ApiBench bench = new ApiBench();
    private final ScriptedServer connector = bench.connector;
    private final KommoAccount kommo = bench.kommo;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aListIsAskedForWithItsFiltersAndTheUsualLane() {
        connector.answers(200, "{\"_embedded\":{\"leads\":[" + Samples.text("lead") + "]}}");

        Page<Lead> page =
                get(
                        kommo.leads()
                                .list(
                                        Query.NONE
                                                .stages(List.of(new StageKey(9, 142)))
                                                .including("contacts")
                                                .search("João & Maria+")));

        assertThat(page.items()).containsExactly(Samples.item("lead", "leads", Lead.class));
        assertThat(page.hasNext()).isFalse();
        assertThat(connector.call())
                .hasToString(
                        "GET "
                                + BASE
                                + "leads?filter%5Bstatuses%5D%5B0%5D%5Bpipeline_id%5D=9"
                                + "&filter%5Bstatuses%5D%5B0%5D%5Bstatus_id%5D=142"
                                + "&with=contacts&query=Jo%C3%A3o%20%26%20Maria%2B");
        assertThat(connector.call().header("Ponte-Lane")).isEqualTo("bulk");
        assertThat(connector.call().header("Ponte-Deadline")).isEqualTo("30000");
        assertThat(connector.call().header("traceparent")).isNull();
        assertThat(connector.call().header("User-Agent")).isEqualTo("Ponte");
    }

    @Test
    void thePaceIsTheConnectorsOwnAnswer() {
        connector
                .answers(200, "{\"per_account\":6.67,\"in_all\":null}")
                .answers(200, "{\"per_account\":6.67,\"in_all\":5.8}");
        KommoApi api = KommoApi.of(connector.uri(""));

        assertThat(get(api.pace())).isEqualTo(new Pace(6.67, null));
        assertThat(get(api.pace())).isEqualTo(new Pace(6.67, 5.8));
        assertThat(connector.call()).hasToString("GET /internal/pace");
    }

    @Test
    void callsThatWaitForTheirTurnKeepNoOtherFromTheConnector() {
        connector.answersTogether(300, 200, Samples.text("account"));

        List<Account> answers =
                get(
                        Multi.createFrom()
                                .range(0, 300)
                                .onItem()
                                .transformToUni(_ -> kommo.get())
                                .merge(300)
                                .collect()
                                .asList());

        assertThat(answers).hasSize(300);
    }

    @Test
    void whoeverCannotWaitSaysSo() {
        connector.answers(200, Samples.text("account"));
        CallContext context = CallContext.interactive(Duration.ofSeconds(3)).traced("00-1-2-01");

        get(KommoApi.of(connector.uri("")).account("loja sul", context).get("version", "amojo_id"));

        assertThat(connector.call())
                .hasToString(
                        "GET /internal/kommo/loja%20sul/api/v4/account?with=version%2Camojo_id");
        assertThat(connector.call().header("Ponte-Lane")).isEqualTo("interactive");
        assertThat(connector.call().header("Ponte-Deadline")).isEqualTo("3000");
        assertThat(connector.call().header("traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    void nothingIsAnEmptyPageAndNoItem() {
        connector.answers(204, "").answers(204, "").answers(404, refused(404));

        assertThat(get(kommo.contacts().list(Query.NONE)).items()).isEmpty();
        assertThat(get(kommo.contacts().find(7))).isEmpty();
        assertThat(get(kommo.pipelines().find(7))).isEmpty();
    }

    @Test
    void allPagesAreReadByTheirLinks() {
        connector
                .answers(200, page(1, "limit=1&filter%5Bid%5D%5B%5D=5&page=2"))
                .answers(200, page(2, "limit=1&filter[id][]=5&page=3"))
                .answers(200, page(3, null));

        List<Long> ids =
                get(kommo.leads().all(Query.NONE.limit(1)).map(Lead::id).collect().asList());

        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(connector.calls())
                .extracting(Object::toString)
                .containsExactly(
                        "GET " + BASE + "leads?limit=1",
                        "GET " + BASE + "leads?limit=1&filter%5Bid%5D%5B%5D=5&page=2",
                        "GET " + BASE + "leads?limit=1&filter%5Bid%5D%5B%5D=5&page=3");
    }

    @Test
    void aListThatIsLongerThanExpectedIsNoHalfList() {
        connector.answers(200, page(1, "page=2")).answers(200, page(2, "page=3"));

        assertThat(failure(kommo.leads().all(Query.NONE, 2).collect().asList()))
                .isEqualTo(new Failure.TooManyPages(2));
        assertThat(connector.calls()).hasSize(2);
    }

    @Test
    void whoTakesOnlyTheFirstItemsAsksForNoFurtherPage() {
        connector.answers(200, page(1, "page=2"));

        assertThat(get(kommo.leads().all(Query.NONE).select().first(1).collect().asList()))
                .hasSize(1);
        assertThat(connector.calls()).hasSize(1);
    }

    private static String page(int id, String next) {
        String links =
                next == null
                        ? "{}"
                        : "{\"next\":{\"href\":\"https://b.kommo.com/api/v4/leads?" + next + "\"}}";
        return "{\"_links\":%s,\"_embedded\":{\"leads\":[{\"id\":%d}]}}".formatted(links, id);
    }
}
