package dev.ponte.kommo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.bot.BotRun;
import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.Failure.Outcome;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.field.FieldGroupChange;
import dev.ponte.kommo.field.FieldScope;
import dev.ponte.kommo.lead.Lead;
import dev.ponte.kommo.lead.LeadChange;
import dev.ponte.kommo.lead.NewLead;
import dev.ponte.kommo.link.NewLink;
import dev.ponte.kommo.note.NewNote;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.pipeline.PipelineChange;
import dev.ponte.kommo.webhook.NewWebhook;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KommoApiIT {

    private static final String BASE = "/internal/kommo/default/api/v4/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private FakeConnector connector;
    private KommoAccount kommo;

    @BeforeEach
    void open() {
        connector = new FakeConnector();
        kommo = KommoApi.of(connector.uri()).account("default");
    }

    @AfterEach
    void close() {
        connector.close();
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
    void whoeverCannotWaitSaysSo() {
        connector.answers(200, Samples.text("account"));
        CallContext context = CallContext.interactive(Duration.ofSeconds(3)).traced("00-1-2-01");

        get(KommoApi.of(connector.uri()).account("loja sul", context).get("version", "amojo_id"));

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
    void anAccountThatPonteDoesNotKnowIsNoMissingLead() {
        connector.answers(404, problem("kommo-account-not-found", ""));

        assertThat(failure(kommo.leads().find(7)))
                .isEqualTo(new Failure.Halted(Failure.Halted.Reason.ACCOUNT_NOT_FOUND));
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

    @ParameterizedTest
    @CsvSource({"200", "201"})
    void whatIsWrittenIsFoundByWhatComesBack(int status) {
        connector.answers(status, Samples.text("created"));

        List<Saved> saved = get(kommo.leads().create(List.of(NewLead.named("Apto"))));

        assertThat(saved).extracting(Saved::id).containsExactly(24680135L);
        assertThat(connector.call()).hasToString("POST " + BASE + "leads");
        assertThat(connector.call().body()).isEqualTo("[{\"name\":\"Apto\"}]");
        assertThat(connector.call().header("Content-Type")).startsWith("application/json");
    }

    @Test
    void nothingToWriteIsNoCall() {
        assertThat(get(kommo.leads().update(List.of()))).isEmpty();
        get(kommo.bots().run(List.of()));
        assertThat(connector.calls()).isEmpty();
    }

    @Test
    void eachThingHasItsPathMethodAndBody() {
        connector
                .answers(200, Samples.text("created"))
                .answers(200, Samples.text("together"))
                .answers(200, Samples.text("pipelines"))
                .answers(204, "")
                .answers(200, "{}")
                .answers(202, "Accepted", "Content-Type", "text/plain")
                .answers(201, Samples.text("webhooks"))
                .answers(204, "")
                .answers(200, "{\"_embedded\":{\"notes\":[{\"id\":1,\"entity_id\":5}]}}")
                .answers(204, "")
                .answers(200, Samples.text("groups"));

        get(kommo.leads().update(List.of(LeadChange.of(1).price(5))));
        get(kommo.leads().createTogether(List.of(NewLead.named("x"))));
        get(kommo.pipelines().update(9001001, PipelineChange.NONE.name("y")));
        get(kommo.statuses(9).delete(7));
        get(kommo.pipelines().delete(9));
        get(kommo.bots().run(List.of(BotRun.atLead(5001, 5))));
        get(kommo.webhooks().put(new NewWebhook("https://x/y", List.of("add_lead"))));
        get(kommo.webhooks().delete("https://x/y"));
        get(kommo.notes(EntityType.LEADS).add(5, List.of(NewNote.common("Oi"))));
        get(kommo.links(EntityType.LEADS).unlink(5, List.of(NewLink.to(EntityType.CONTACTS, 6))));
        get(kommo.fieldGroups(FieldScope.catalog(3)).update("a/b", FieldGroupChange.NONE.sort(1)));

        assertThat(connector.calls())
                .extracting(call -> call.toString().replace(BASE, "") + " " + call.body())
                .containsExactly(
                        "PATCH leads [{\"id\":1,\"price\":5}]",
                        "POST leads/complex [{\"name\":\"x\"}]",
                        "PATCH leads/pipelines/9001001 {\"name\":\"y\"}",
                        "DELETE leads/pipelines/9/statuses/7 ",
                        "DELETE leads/pipelines/9 ",
                        "POST bots/run [{\"bot_id\":5001,\"entity_id\":5,\"entity_type\":\"leads\"}]",
                        "POST webhooks {\"destination\":\"https://x/y\",\"settings\":[\"add_lead\"]}",
                        "DELETE webhooks {\"destination\":\"https://x/y\"}",
                        "POST leads/5/notes [{\"note_type\":\"common\",\"params\":{\"text\":\"Oi\"}}]",
                        "POST leads/5/unlink"
                                + " [{\"to_entity_id\":6,\"to_entity_type\":\"contacts\"}]",
                        "PATCH catalogs/3/custom_fields/groups/a%2Fb {\"sort\":1}");
    }

    @Test
    void whatKommoRefusesIsToldWithItsItems() {
        connector.answers(400, refused(400), "Content-Type", "application/problem+json");

        Failure failure = failure(kommo.leads().create(List.of(NewLead.named("João"))));

        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(((Failure.Refused) failure).items().getFirst().index()).isEqualTo(0);
    }

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() {
        connector.answers(503, problem("kommo-busy", ""), "Retry-After", "7");

        assertThat(failure(kommo.tasks().list(Query.NONE)))
                .isEqualTo(new Failure.Busy(Duration.ofSeconds(7)));
    }

    @Test
    void aWriteWithoutAnAnswerWasPerhapsDoneAndAReadingMayBeRepeated() {
        connector.tears().tears().answers(502, problem("kommo-unavailable", "unknown"));
        Uni<List<Saved>> write = kommo.leads().create(List.of(NewLead.named("x")));

        assertThat(thrown(write).failure()).isEqualTo(new Failure.NoAnswer(Outcome.UNKNOWN));
        assertThat(thrown(write).perhapsDone()).isTrue();
        assertThat(thrown(kommo.leads().find(1)).mayBeRepeated()).isTrue();
    }

    @Test
    void whoeverDoesNotAnswerByTheDeadlineIsNotWaitedFor() {
        connector.hangs();
        KommoAccount hurried =
                KommoApi.of(connector.uri())
                        .account("default", CallContext.interactive(Duration.ofMillis(50)));

        assertThat(failure(hurried.leads().create(List.of(NewLead.named("x")))))
                .isEqualTo(new Failure.NoAnswer(Outcome.UNKNOWN));
    }

    @Test
    void whoIsNotThereDidNothing() {
        KommoAccount nobody = KommoApi.of(URI.create("http://127.0.0.1:1")).account("default");

        assertThat(failure(nobody.leads().create(List.of(NewLead.named("x")))))
                .isEqualTo(new Failure.NoAnswer(Outcome.NOT_DONE));
    }

    @ParameterizedTest
    @CsvSource({"<html>", "{\"_embedded\":{\"leads\":[{\"name\":\"João\"}]}}"})
    void whatNobodyUnderstandsIsSaidWithoutQuotingIt(String body) {
        connector.answers(200, body);

        KommoException thrown = thrown(kommo.leads().list(Query.NONE));

        assertThat(thrown.failure()).isInstanceOf(Failure.Unreadable.class);
        assertThat(thrown).hasMessageStartingWith("kommo_unreadable: no ").hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("João").doesNotContain("html");
    }

    private static String page(int id, String next) {
        String links =
                next == null
                        ? "{}"
                        : "{\"next\":{\"href\":\"https://b.kommo.com/api/v4/leads?" + next + "\"}}";
        return "{\"_links\":%s,\"_embedded\":{\"leads\":[{\"id\":%d}]}}".formatted(links, id);
    }

    private static String refused(int status) {
        return """
               {"type":"urn:ponte:problem:kommo-refused","status":%d,"kommo":{"status":%d},
                "items":[{"index":0,"request_id":"0","errors":[{"code":"X","path":"y"}]}]}"""
                .formatted(status, status);
    }

    private static String problem(String type, String outcome) {
        return "{\"type\":\"urn:ponte:problem:%s\",\"outcome\":\"%s\"}".formatted(type, outcome);
    }

    private static Failure failure(Uni<?> call) {
        return thrown(call).failure();
    }

    private static KommoException thrown(Uni<?> call) {
        return catchThrowableOfType(KommoException.class, () -> get(call));
    }

    private static <T> T get(Uni<T> call) {
        return call.await().atMost(PATIENCE);
    }
}
