package dev.ponte.sync.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.ReplicatingTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is the same thing is known from the first look, although there was nothing to do. */
@QuarkusTest
@AsAdmin
class WhoWasAlikeFollowsARenameIT extends ReplicatingTest {

    @Test
    void aStageThatIsRenamedInTheMasterIsRenamedAndNotMadeAnew() {
        String first = look(false);
        json().get("/api/sync/runs/" + first + "/accounts")
                .then()
                .body("accounts.state", contains("unchanged"));
        crm.kommo().rename(master, "Contato", "Primeiro contato");

        String run = look(true);

        json().get("/api/sync/runs/" + run + "/plan")
                .then()
                .body("steps", hasSize(1))
                .body("steps[0].step", equalTo("change_stage"))
                .body("steps[0].changes.reason", contains("renamed"));
    }
}
