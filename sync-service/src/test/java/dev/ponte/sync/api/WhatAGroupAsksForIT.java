package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.PlayedOffice;
import dev.ponte.sync.played.ReplicatingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles, task types and loss reasons: only where a group asks for them. */
@QuarkusTest
@AsAdmin
class WhatAGroupAsksForIT extends ReplicatingTest {

    private PlayedOffice masters;
    private PlayedOffice slaves;

    @BeforeEach
    void aRoleThatMayNotSeeProposals() {
        masters = crm.kommo().office(master);
        slaves = crm.kommo().office(slave);
        masters.addRole(
                "Vendedor",
                "M",
                crm.kommo().pipelineId(master),
                crm.kommo().stageId(master, "Proposta"));
    }

    private void asksFor(String... also) {
        json().body(Map.of("settings", Map.of("also", List.of(also))))
                .patch("/api/sync/groups/" + group)
                .then()
                .statusCode(200)
                .body("settings.also", contains(also));
    }

    private static ValidatableResponse accounts(String run) {
        return json().get("/api/sync/runs/" + run + "/accounts").then().statusCode(200);
    }

    @Test
    void whoDoesNotAskMakesNoCallMore() {
        String run = look(false);

        accounts(run).body("accounts[0].reads", equalTo(1)).body("accounts[0].notices", hasSize(0));
        assertThat(crm.calls()).noneMatch(call -> call.line().matches(".*(roles|loss|account$).*"));
        assertThat(slaves.roles()).isEmpty();
    }

    @Test
    void aRoleIsMadeOnceFollowsARenameAndGoesWithTheUndo() {
        asksFor("roles");
        String plan = look(true);
        json().get("/api/sync/runs/" + plan + "/plan.txt")
                .then()
                .body(
                        containsString(
                                "+ role     Vendedor  (leads: view M; mail_access: false;"
                                        + " status_rights: Vendas / Proposta: view D)"));
        assertThat(crm.kommo().writes()).isEmpty();

        crm.kommo().losesTheNextAnswer();
        String made = look(false);
        assertThat(crm.kommo().writes()).containsExactly("POST " + slave + "/roles");
        assertThat(slaves.rights("Vendedor").encode())
                .contains("\"status_id\":" + crm.kommo().stageId(slave, "Proposta"))
                .doesNotContain("catalog_rights");

        masters.rename("Vendedor", "Vendas");
        look(false);
        assertThat(slaves.roles()).containsExactly("Vendas");
        accounts(look(false)).body("accounts[0].state", equalTo("unchanged"));

        String undo = json().post("/api/sync/runs/" + made + "/undo").then().extract().path("run");
        ends(undo);
        assertThat(slaves.roles()).isEmpty();
    }

    @Test
    void whatKommoOnlyReadsOrDoesNotShowIsTold() {
        asksFor("roles", "task_types", "loss_reasons");
        masters.addTaskType("Visita");
        slaves.addLossReason("Preço");
        slaves.noAdmin();

        String run = look(false);

        accounts(run)
                .body("accounts[0].state", equalTo("unchanged"))
                .body("accounts[0].reads", equalTo(4))
                .body("accounts[0].differences", equalTo(0))
                .body(
                        "accounts[0].notices.code",
                        contains("needs_admin", "missing_by_hand", "extra_by_hand"))
                .body(
                        "accounts[0].notices.subject",
                        contains("roles", "task_types / Visita", "loss_reasons / Preço"));
        assertThat(crm.kommo().writes()).isEmpty();
    }
}
