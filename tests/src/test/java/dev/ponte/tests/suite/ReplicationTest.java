package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What the tests of replication share: a group of a master and some slaves that are each different.
 * Ponte's names of them are their subdomains. Each class has accounts of its own: Ponte knows one
 * of Kommo's by one name only, and in one group.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplicationTest extends KommoTest {

    static final List<String> SCOPES = List.of("leads", "contacts", "companies");

    private static final Set<String> OVER = Set.of("succeeded", "partial", "failed", "cancelled");

    final String master;
    final List<String> slaves;

    final String group = getClass().getSimpleName().toLowerCase(Locale.ROOT);
    private final Set<String> without;

    /**
     * @param first the number of the seeded account that is the master; the slaves follow it
     * @param without ways in which none differs from others
     */
    ReplicationTest(int first, int slaves, String... without) {
        this.master = "slave%03d".formatted(first);
        List<String> names = new ArrayList<>();
        for (int number = first + 1; number <= first + slaves; number++) {
            names.add("slave%03d".formatted(number));
        }
        this.slaves = List.copyOf(names);
        this.without = Set.of(without);
    }

    @BeforeAll
    void aGroup() {
        signIn();
        List<String> all = new ArrayList<>(without);
        all.addAll(List.of("paused", "not-admin", "many-pipelines", "full-pipeline"));
        Http.post(
                sandbox + "/_sandbox/kommo/seed",
                Map.of("accounts", 60, "seed", 5, "without", all));
        good(ponte("/api/sync/groups", Map.of("id", group)));
        join(master, "master");
        slaves.forEach(slave -> join(slave, "slave"));
    }

    private void join(String subdomain, String role) {
        JsonNode account = Http.get(sandbox + "/_sandbox/kommo/" + subdomain + "/account").json();
        Map<String, String> member =
                Map.of(
                        "account",
                        subdomain,
                        "role",
                        role,
                        "group",
                        group,
                        "address",
                        sandbox + "/kommo/" + subdomain,
                        "token",
                        account.path("token").asText());
        good(ponte("/api/sync/accounts", member));
    }

    static JsonNode good(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json();
    }

    /** A run of the group, asked for. */
    String trigger(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("sync_type", "full");
        body.put("group", group);
        return good(ponte("/api/sync/trigger", body)).path("run").asText();
    }

    /** A run of the group, from its trigger to its end. */
    JsonNode replicate(Map<String, ?> more) {
        return over(trigger(more));
    }

    JsonNode replicate() {
        return replicate(Map.of());
    }

    /** What is done about a run ({@code retry}, {@code undo}), to its end. */
    JsonNode then(JsonNode run, String what) {
        String path = "/api/sync/runs/" + run.path("run").asText() + "/" + what;
        return over(good(ponte(path, "")).path("run").asText());
    }

    boolean isOver(String run) {
        return OVER.contains(stateOfRun(run));
    }

    /** Empty while nobody says it. */
    String stateOfRun(String run) {
        Http.Answer answer = ponte("/api/sync/runs/" + run);
        return answer.status() == 200 ? answer.json().path("state").asText() : "";
    }

    JsonNode over(String run) {
        await("run " + run)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isOver(run));
        return good(ponte("/api/sync/runs/" + run));
    }

    /** Each account of a run. */
    List<JsonNode> accountsOf(JsonNode run) {
        return list(
                good(ponte("/api/sync/runs/" + run.path("run").asText() + "/accounts"))
                        .path("accounts"));
    }

    JsonNode accountOf(JsonNode run, String account) {
        return accountsOf(run).stream()
                .filter(each -> each.path("account").asText().equals(account))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> stepsOf(JsonNode run, String account) {
        String path = "/api/sync/runs/" + run.path("run").asText() + "/accounts/" + account;
        return list(good(ponte(path + "/steps")).path("steps"));
    }

    void assertSucceeded(JsonNode run) {
        assertThat(run.path("state").asText())
                .as("%s %s", run, accountsOf(run))
                .isEqualTo("succeeded");
    }

    /** There was nothing to do, and nothing was done. */
    void assertUnchanged(JsonNode run) {
        assertSucceeded(run);
        assertThat(run.path("accounts").path("unchanged").asInt())
                .as("%s %s", run, accountsOf(run))
                .isEqualTo(run.path("accounts").path("total").asInt())
                .isPositive();
        assertThat(run.path("writes").asInt()).isZero();
    }

    // What is set up in an account, as Kommo shows it.

    /** Those that are in use. */
    List<JsonNode> pipelines(String account) {
        return list(embedded(ask(account, "leads/pipelines"), "pipelines")).stream()
                .filter(pipeline -> !pipeline.path("is_archive").asBoolean())
                .toList();
    }

    JsonNode pipeline(String account, String name) {
        return named(pipelines(account), name);
    }

    /** With won and lost, without incoming leads. */
    static List<JsonNode> stages(JsonNode pipeline) {
        return list(pipeline.path("_embedded").path("statuses")).stream()
                .filter(stage -> stage.path("type").asInt() != 1)
                .toList();
    }

    JsonNode stage(String account, String pipeline, String name) {
        return named(stages(pipeline(account, pipeline)), name);
    }

    /** Without those that Kommo made itself. */
    List<JsonNode> fields(String account, String scope) {
        return list(embedded(ask(account, scope + "/custom_fields?limit=250"), "custom_fields"))
                .stream()
                .filter(field -> !field.path("is_predefined").asBoolean())
                .toList();
    }

    JsonNode field(String account, String scope, String name) {
        return named(fields(account, scope), name);
    }

    static List<JsonNode> options(JsonNode field) {
        return list(field.path("enums"));
    }

    /** The tabs that fields are on. */
    List<JsonNode> tabs(String account, String scope) {
        return list(embedded(ask(account, scope + "/custom_fields/groups"), "custom_field_groups"));
    }

    static long id(JsonNode thing) {
        return thing.path("id").asLong();
    }

    // What people set up in an account.

    void addPipeline(String account, String name, String... stages) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String stage : stages) {
            all.add(Map.of("name", stage, "sort", 20 + 10 * all.size(), "color", "#fffeb2"));
        }
        Map<String, Object> pipeline =
                Map.of(
                        "name",
                        name,
                        "sort",
                        90,
                        "is_main",
                        false,
                        "is_unsorted_on",
                        true,
                        "_embedded",
                        Map.of("statuses", all));
        good(send(account, "leads/pipelines", List.of(pipeline)));
    }

    /** A field of leads of which one option is chosen. */
    void addList(String account, String name, String... options) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String option : options) {
            all.add(Map.of("value", option, "sort", all.size() + 1));
        }
        Map<String, Object> field = Map.of("name", name, "type", "select", "enums", all);
        good(send(account, "leads/custom_fields", List.of(field)));
    }

    private static JsonNode embedded(Http.Answer answer, String list) {
        return good(answer).path("_embedded").path(list);
    }

    static JsonNode named(List<JsonNode> all, String name) {
        return all.stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + names(all)));
    }

    static List<String> names(List<JsonNode> all) {
        return all.stream().map(ReplicationTest::name).toList();
    }

    /** Of an option its text. */
    private static String name(JsonNode thing) {
        return thing.path(thing.has("value") ? "value" : "name").asText();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The slave has what the master has, in the same order; what else it has does not matter. */
    void assertLikeTheMaster(String slave) {
        List<JsonNode> there = pipelines(slave);
        List<JsonNode> wanted = pipelines(master);
        assertThat(names(there)).as(slave).containsSubsequence(names(wanted));
        for (JsonNode pipeline : wanted) {
            JsonNode same = named(there, name(pipeline));
            assertThat(names(stages(same)))
                    .as("%s in %s", name(pipeline), slave)
                    .containsSubsequence(names(stages(pipeline)));
            assertThat(same.path("is_main")).isEqualTo(pipeline.path("is_main"));
            assertThat(same.path("is_unsorted_on")).isEqualTo(pipeline.path("is_unsorted_on"));
        }
        SCOPES.forEach(scope -> assertSameFields(slave, scope));
    }

    private void assertSameFields(String slave, String scope) {
        List<JsonNode> there = fields(slave, scope);
        for (JsonNode field : fields(master, scope)) {
            assertThat(there)
                    .as("%s of %s in %s", name(field), scope, slave)
                    .anySatisfy(
                            same -> {
                                assertThat(name(same)).isEqualTo(name(field));
                                assertThat(same.path("type")).isEqualTo(field.path("type"));
                                assertThat(names(options(same)))
                                        .containsSubsequence(names(options(field)));
                            });
        }
    }

    /** Where no two things had the same name before, none have now. */
    void assertNothingTwice(String slave) {
        List<JsonNode> pipelines = pipelines(slave);
        assertThat(names(pipelines)).as(slave).doesNotHaveDuplicates();
        for (JsonNode pipeline : pipelines) {
            assertThat(names(stages(pipeline))).as(slave).doesNotHaveDuplicates();
        }
        for (String scope : SCOPES) {
            assertThat(names(tabs(slave, scope))).as(slave).doesNotHaveDuplicates();
            assertThat(names(fields(slave, scope))).as(slave).doesNotHaveDuplicates();
            for (JsonNode field : fields(slave, scope)) {
                assertThat(names(options(field))).as(slave).doesNotHaveDuplicates();
            }
        }
    }

    // What Kommo was asked.

    /** The cursor behind everything that was called so far. */
    long journalEnd() {
        return Http.get(sandbox + "/_sandbox/journal?limit=0").json().path("next").asLong();
    }

    /** Calls of an account since then that are no reads. */
    List<String> writesSince(long cursor, String account) {
        JsonNode page =
                Http.get(sandbox + "/_sandbox/journal?system=kommo&limit=10000&since=" + cursor)
                        .json();
        return list(page.path("calls")).stream()
                .filter(call -> call.path("path").asText().contains("/" + account + "/"))
                .map(call -> call.path("method").asText() + " " + call.path("path").asText())
                .filter(call -> !call.startsWith("GET "))
                .toList();
    }

    /** A fault in calls of one account. */
    void faultIn(String account, String kind, int times) {
        fault(kind, "/" + account + "/", times);
    }

    void awaitReady(Part part) {
        soon().until(() -> running.suite().pidOf(part) != 0 && running.suite().isReady(part));
    }
}
