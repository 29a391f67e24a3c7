package dev.ponte.kommo.client;

import static dev.ponte.kommo.client.ApiBench.failure;
import static dev.ponte.kommo.client.ApiBench.problem;
import static dev.ponte.kommo.client.ApiBench.refused;
import static dev.ponte.kommo.client.ApiBench.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.Failure.Outcome;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.lead.NewLead;
import dev.ponte.kommo.page.Query;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FailuresAreToldIT {

    private final ApiBench bench = new ApiBench();
    private final ScriptedServer connector = bench.connector;
    private final KommoAccount kommo = bench.kommo;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anAccountThatPonteDoesNotKnowIsNoMissingLead() {
        connector.answers(404, problem("kommo-account-not-found", ""));

        assertThat(failure(kommo.leads().find(7)))
                .isEqualTo(new Failure.Halted(Failure.Halted.Reason.ACCOUNT_NOT_FOUND));
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
                KommoApi.of(connector.uri(""))
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
}
