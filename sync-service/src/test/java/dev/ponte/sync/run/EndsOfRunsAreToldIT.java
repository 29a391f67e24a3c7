package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.CrmPort;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndsOfRunsAreToldIT extends SyncTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject Pool pool;
    @Inject RunEnds ends;
    @Inject Runs runs;

    private GreenMail mail;

    @BeforeEach
    void startMail() {
        mail =
                new GreenMail(
                        new ServerSetup(Integer.getInteger(CrmPort.SMTP), "127.0.0.1", "smtp"));
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    @AsAdmin
    void aRunIsToldByMailAndWebhookWithALinkToIt() throws Exception {
        addPair();
        tell(Map.of("emails", List.of("ana@ponte.example"), "webhook", "vendas"));

        UUID run = over(false, "FAILED");

        await().atMost(SOON).until(() -> mail.waitForIncomingEmail(0, 1) && hooked(run) == 1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getMessageID()).endsWith("@ponte>");
        assertThat(message.getSubject()).startsWith("[Ponte] " + group);
        assertThat(GreenMailUtil.getBody(message)).contains("text/html").contains(slave);
    }

    @Test
    @AsAdmin
    void whatFailsInAShortTimeIsOneMessage() {
        addPair();
        tell(Map.of("webhook", "vendas"));

        UUID first = over(false, "FAILED");
        await().atMost(SOON).until(() -> hooked(first) == 1);
        UUID second = over(false, "FAILED");
        UUID third = over(false, "FAILED");

        await().atMost(SOON).until(() -> hooked(third) == 1);
        assertThat(crm.hooked()).hasSize(2);
        assertThat(crm.hooked().getLast().encode()).contains(second.toString());
    }

    @Test
    @AsAdmin
    void aRepeatHasTheSameIdAndAChannelThatIsDownStopsNoOther() {
        addPair();
        crm.webhookFails(1);
        tell(Map.of("emails", List.of("ana@ponte.example"), "webhook", "vendas"));

        UUID run = over(false, "FAILED");

        await().atMost(SOON).until(() -> hooked(run) == 2 && mail.waitForIncomingEmail(0, 1));
        List<JsonObject> sent = crm.hooked();
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    @AsAdmin
    void theSameDriftIsToldOnce() {
        addPair();
        tell(Map.of("webhook", "vendas", "digest_minutes", 0));

        UUID first = over(true, "PLANNED");
        await().atMost(SOON).until(() -> hooked(first) == 1);
        over(true, "PLANNED");

        assertThat(notices()).isEqualTo(1);
    }

    @Test
    @AsAdmin
    void driftIsNewsAgainWhenAnAccountComesBack() {
        addPair();
        tell(Map.of("webhook", "vendas", "digest_minutes", 0));
        over(true, "PLANNED");

        json().delete("/api/sync/accounts/" + slave).then().statusCode(204);
        add(Map.of("account", slave, "group", group)).statusCode(201);
        over(true, "PLANNED");

        assertThat(notices()).isEqualTo(2);
    }

    @Test
    @AsAdmin
    void driftIsNewsAgainWhenAnAccountWasComparedWithAnotherMaster() {
        addPair();
        tell(Map.of("webhook", "vendas", "digest_minutes", 0));
        over(true, "PLANNED");

        String other = "outro-" + group;
        json().body(Map.of("id", other)).post("/api/sync/groups").then().statusCode(201);
        change(slave, Map.of("group", other)).statusCode(200);
        change(slave, Map.of("group", group)).statusCode(200);
        over(true, "PLANNED");

        assertThat(notices()).isEqualTo(2);
    }

    @Test
    @AsAdmin
    void whatAGroupLacksIsNewsAgainWhenAnotherHasItsName() {
        addGroup();
        tell(Map.of("webhook", "vendas"));
        UUID first = withoutMaster();
        await().atMost(SOON).until(() -> hooked(first) == 1);

        json().delete("/api/sync/groups/" + group).then().statusCode(204);
        addGroup();
        tell(Map.of("webhook", "vendas"));
        UUID second = withoutMaster();

        await().atMost(SOON).until(() -> hooked(second) == 1);
        assertThat(crm.hooked()).hasSize(2);
    }

    @Test
    @AsAdmin
    void aTestSaysWhatCameOfItAndNoAddressIsShown() {
        addPair();
        crm.webhookFails(1);
        tell(Map.of("emails", List.of("ana@ponte.example"), "webhook", "vendas"));

        json().post(path() + "/test")
                .then()
                .statusCode(200)
                .body("results.find { it.channel == 'email' }.sent", equalTo(true))
                .body("results.find { it.channel == 'webhook' }.error", equalTo("http_500"));
        json().get(path())
                .then()
                .statusCode(200)
                .body("webhook_address", equalTo("http://127.0.0.1/…"))
                .body("webhooks", hasItem("vendas"))
                .body(not(containsString("sEcReT")));
        json().body(Map.of("webhook", "http://169.254.169.254/"))
                .put(path())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:sync-settings-not-valid"));
    }

    @Test
    @AsAdmin
    void whatIsGivenUpIsShown() {
        addPair();
        crm.webhookFails(100);
        tell(Map.of("webhook", "vendas"));
        UUID run = over(false, "FAILED");
        await().atMost(SOON).until(() -> hooked(run) > 0);
        tell(Map.of());

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                json().get(path())
                                        .then()
                                        .body("messages.error", hasItem("channel_removed")));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "outra"))
    void somebodyElsesGroupTellsNobodyOfMine() {
        execute("INSERT INTO sync_group (id, name) VALUES ($1, $1)", Tuple.of(group));
        execute(
                "INSERT INTO sync_account (account, group_id, role) VALUES ($1, $2, 'MASTER')",
                Tuple.of(master, group));

        json().get(path()).then().statusCode(404);
        json().body(Map.of("emails", List.of("v@e.ra"))).put(path()).then().statusCode(404);
        json().post(path() + "/test").then().statusCode(404);
    }

    /** A look that found no master. */
    private UUID withoutMaster() {
        UUID run = begin(true);
        Run begun = runs.find(run).await().atMost(SOON).orElseThrow();
        ends.failed(begun, "no_master").await().atMost(SOON);
        return run;
    }

    /** A run of the slave alone, which ends as its account has. */
    private UUID over(boolean dryRun, String account) {
        UUID run = begin(dryRun);
        execute(
                "INSERT INTO sync_run_account (run_id, account, state, differences, finished_at)"
                        + " VALUES ($1, $2, $3, 2, now())",
                Tuple.of(run, slave, account));
        ends.cancelled(run).await().atMost(SOON);
        return run;
    }

    private UUID begin(boolean dryRun) {
        UUID run = UUID.randomUUID();
        execute(
                "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause, state)"
                        + " VALUES ($1, $2, 'FULL', $3, false, $4, 'RUNNING')",
                Tuple.of(run, group, dryRun, Cause.values()[0].name()));
        return run;
    }

    private long hooked(UUID run) {
        return crm.hooked().stream().filter(it -> it.encode().contains(run.toString())).count();
    }

    private long notices() {
        return pool.preparedQuery("SELECT count(*) FROM sync_notice WHERE group_id = $1")
                .execute(Tuple.of(group))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(SOON);
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(SOON);
    }

    private void tell(Map<String, ?> settings) {
        json().body(settings).put(path()).then().statusCode(200);
    }

    private String path() {
        return "/api/sync/groups/" + group + "/notifications";
    }
}
