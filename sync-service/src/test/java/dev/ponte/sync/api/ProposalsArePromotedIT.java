package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.ReplicatingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From what a slave has beside, by a person's word, into the master and to the others. */
@QuarkusTest
@AsAdmin
class ProposalsArePromotedIT extends ReplicatingTest {

    private static final String PROPOSALS = "/api/sync/proposals";
    private static final String PROBLEM = "urn:ponte:problem:";

    @Inject Pool pool;

    private ValidatableResponse list(String more) {
        return json().get(PROPOSALS + "?group=" + group + more).then().statusCode(200);
    }

    private String proposal() {
        return list("&limit=1").extract().path("proposals[0].id");
    }

    private static ValidatableResponse decide(String id, String what) {
        return json().post(PROPOSALS + "/" + id + "/" + what).then();
    }

    private static ValidatableResponse shown(String id) {
        return json().get(PROPOSALS + "/" + id).then().statusCode(200);
    }

    private void refused(String id, String code) {
        decide(id, "promote").statusCode(409).body("type", equalTo(PROBLEM + code));
    }

    private List<String> sql(String sql, Object... values) {
        var rows = pool.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(SOON);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.size() == 0 ? "" : String.valueOf(row.getValue(0)))
                .toList();
    }

    @Test
    void aStageOfOneIsProposedPromotedAndBroughtToTheOthers() {
        String other = slave + "b";
        add(Map.of("account", other, "group", group)).statusCode(201);
        crm.kommo().add(other);
        crm.kommo().addStage(slave, "Visita", 25);
        look(true);

        list("&state=open&kind=stage&account=" + slave)
                .body("proposals", hasSize(1))
                .body("proposals[0].name", equalTo("Visita"))
                .body("proposals[0].of", equalTo("Vendas"))
                .body("proposals[0].accounts", contains(slave))
                .body("next", nullValue());
        list("&state=dismissed").body("proposals", hasSize(0));
        list("&account=" + other).body("proposals", hasSize(0));
        String id = proposal();
        shown(id)
                .body("found[0].definition.name", equalTo("Visita"))
                .body("preview.possible", equalTo(true))
                .body("preview.row", contains("Novo", "Visita", "Contato", "Proposta"))
                .body("preview.changes[0].action", equalTo("create"));
        assertThat(crm.kommo().writes()).isEmpty();

        decide(id, "promote")
                .statusCode(200)
                .body("state", equalTo("promoted"))
                .body("decided_by", equalTo("ana"));
        assertThat(crm.kommo().stages(master))
                .containsExactly("Novo", "Visita", "Contato", "Proposta");
        assertThat(
                        sql(
                                "SELECT target_id FROM sync_link WHERE account = $1 AND source = $2"
                                        + " AND kind = 'STAGE' AND linked_at < now() - interval"
                                        + " '1 year'",
                                slave,
                                master))
                .hasSize(1);
        shown(id).body("master", equalTo(master)).body("preview", nullValue());
        refused(id, "sync-proposal-decided");

        crm.kommo().writes().clear();
        String run = look(false);
        assertThat(crm.kommo().writes()).hasSize(1).allMatch(it -> it.contains(other));
        assertThat(crm.kommo().stages(other))
                .containsExactly("Novo", "Visita", "Contato", "Proposta");
        json().get("/api/sync/runs/" + run + "/accounts")
                .then()
                .body("accounts.state", containsInAnyOrder("unchanged", "converged"));
        list("&state=open").body("proposals", hasSize(0));
    }

    @Test
    void aLostAnswerIsLookedForAndNothingIsMadeTwice() {
        crm.kommo().addStage(slave, "Visita", 25);
        look(true);
        String id = proposal();

        crm.kommo().losesTheNextAnswer();
        decide(id, "promote")
                .statusCode(503)
                .body("type", equalTo(PROBLEM + "sync-kommo-away"))
                .body("reason", equalTo("connector_no_answer"));
        shown(id).body("proposal.state", equalTo("open"));
        decide(id, "promote").statusCode(200).body("state", equalTo("promoted"));

        assertThat(crm.kommo().writes()).hasSize(1);
        assertThat(crm.kommo().stages(master)).containsOnlyOnce("Visita");
        assertThat(sql("SELECT target_id FROM sync_link WHERE account = $1", slave)).isNotEmpty();
    }

    @Test
    void whatWasMadeBeforeSomethingBrokeIsFoundByTheNextRun() {
        crm.kommo().addStage(slave, "Visita", 25);
        look(true);
        String id = proposal();
        crm.kommo().losesTheNextAnswer();
        decide(id, "promote").statusCode(503);

        look(false);

        shown(id)
                .body("proposal.state", equalTo("promoted"))
                .body("proposal.decided_by", equalTo("ana"))
                .body("master", equalTo(master));
        assertThat(crm.kommo().stages(slave)).containsOnlyOnce("Visita");
        assertThat(crm.kommo().writes()).hasSize(1);
    }

    @Test
    void whatWasDismissedIsProposedAgainOnlyWhenItChanged() {
        crm.kommo().addStage(slave, "Visita", 25);
        look(true);
        String id = proposal();
        decide(id, "dismiss").statusCode(200).body("state", equalTo("dismissed"));
        decide(id, "dismiss").statusCode(409);
        List<String> before = versions();

        look(true);
        shown(id).body("proposal.state", equalTo("dismissed"));
        assertThat(versions()).isEqualTo(before);

        crm.kommo().recolor(slave, "Visita", "#d6eaff");
        look(true);
        shown(id).body("proposal.state", equalTo("open"));
        crm.kommo().removeStage(slave, "Visita");
        look(true);
        shown(id).body("proposal.state", equalTo("gone")).body("preview", nullValue());
    }

    /** Which transactions wrote the rows: a look at what is as it was writes none. */
    private List<String> versions() {
        return sql(
                "SELECT p.xmin || '/' || s.xmin FROM sync_proposal AS p JOIN sync_sighting AS s"
                        + " ON s.proposal_id = p.id WHERE p.group_id = $1",
                group);
    }

    @Test
    void theSameFieldOfTwoAccountsIsOneProposalAndComesFromTheNamedOne() {
        String other = slave + "b";
        add(Map.of("account", other, "group", group)).statusCode(201);
        crm.kommo().add(other);
        crm.kommo().addField(master, "Origem", "ORIGEM");
        crm.kommo().addField(slave, "Placa", "PLACA");
        crm.kommo().addField(other, "Placa do carro", "PLACA");
        look(true);

        list("").body("proposals", hasSize(1))
                .body("proposals[0].scope", equalTo("leads"))
                .body("proposals[0].accounts", containsInAnyOrder(slave, other));
        decide(proposal(), "promote?account=" + other).statusCode(200);
        assertThat(crm.kommo().fields(master)).containsExactly("Origem", "Placa do carro");
    }

    @Test
    void whatStandsAgainstAPromotionIsTold() {
        crm.kommo().addStage(slave, "Visita", 25);
        look(true);
        String id = proposal();

        UUID run = UUID.randomUUID();
        sql(
                "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause, state,"
                        + " master) VALUES ($1, $2, 'FULL', false, false, 'API', 'RUNNING', $3)",
                run,
                group,
                master);
        refused(id, "sync-proposal-run-under-way");
        sql("UPDATE sync_run SET state = 'SUCCEEDED', finished_at = now() WHERE id = $1", run);
        sql(
                "UPDATE sync_group SET promoting_until = now() + interval '1 hour' WHERE id = $1",
                group);
        refused(id, "sync-proposal-busy");
        String waiting = trigger(true);
        Awaitility.await()
                .during(Duration.ofMillis(1500))
                .until(() -> stateOf(waiting).equals("queued"));
        sql("UPDATE sync_group SET promoting_until = NULL WHERE id = $1", group);
        ends(waiting);

        crm.kommo().addStage(master, "Visita", 1000);
        shown(id)
                .body("preview.possible", equalTo(false))
                .body("preview.reason", equalTo("in_master"));
        refused(id, "sync-proposal-in-master");
        crm.kommo().removeStage(slave, "Visita");
        refused(id, "sync-proposal-gone");
        assertThat(crm.kommo().writes()).isEmpty();
        assertThat(sql("SELECT promoting FROM sync_group WHERE id = $1", group))
                .containsExactly("null");
    }
}
