package dev.ponte.sync.played;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Kommo behind crm-connector, as much of it as replication reads and creates: pipelines, stages,
 * fields of leads, their options. Each account begins with a pipeline "Vendas".
 */
public final class PlayedKommo {

    private static final String ROOT = "/internal/kommo/";

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(1000);
    private volatile boolean losesAnswer;

    PlayedKommo() {}

    private static final class Account {
        private final List<JsonObject> pipelines = new ArrayList<>();
        private final List<JsonObject> fields = new ArrayList<>();
        private final PlayedOffice office;

        private Account(PlayedOffice office) {
            this.office = office;
        }
    }

    /** There is such an account. */
    public void add(String account) {
        Account fresh = new Account(new PlayedOffice(ids::incrementAndGet));
        accounts.put(account, fresh);
        JsonObject draft =
                new JsonObject()
                        .put("name", "Vendas")
                        .put("sort", 1)
                        .put("is_main", true)
                        .put("_embedded", new JsonObject().put("statuses", new JsonArray()));
        pipeline(fresh, draft);
        for (String stage : List.of("Novo", "Contato", "Proposta")) {
            addStage(account, stage, 1000);
        }
    }

    /** Somebody adds a stage; by its number it finds its place, then all are numbered anew. */
    public synchronized void addStage(String account, String name, int sort) {
        JsonObject pipeline = accounts.get(account).pipelines.getFirst();
        stage(pipeline, stageDraft(name, sort));
    }

    public synchronized void recolor(String account, String stage, String color) {
        all(accounts.get(account).pipelines.getFirst()).stream()
                .filter(it -> it.getString("name").equals(stage))
                .forEach(it -> it.put("color", color));
    }

    public synchronized void rename(String account, String stage, String name) {
        all(accounts.get(account).pipelines.getFirst()).stream()
                .filter(it -> it.getString("name").equals(stage))
                .forEach(it -> it.put("name", name));
    }

    public synchronized void removeStage(String account, String stage) {
        JsonArray stages = statuses(accounts.get(account).pipelines.getFirst());
        stages.remove(
                IntStream.range(0, stages.size())
                        .filter(i -> stages.getJsonObject(i).getString("name").equals(stage))
                        .findFirst()
                        .orElseThrow());
    }

    public synchronized void addField(String account, String name, String code) {
        field(
                accounts.get(account),
                new JsonObject()
                        .put("name", name)
                        .put("type", "text")
                        .put("code", code)
                        .put("sort", 600));
    }

    /** Its roles, task types and loss reasons. */
    public PlayedOffice office(String account) {
        return accounts.get(account).office;
    }

    public synchronized long pipelineId(String account) {
        return accounts.get(account).pipelines.getFirst().getLong("id");
    }

    public synchronized long stageId(String account, String stage) {
        return all(accounts.get(account).pipelines.getFirst()).stream()
                .filter(it -> it.getString("name").equals(stage))
                .mapToLong(it -> it.getLong("id"))
                .findFirst()
                .orElseThrow();
    }

    /** The ordinary ones of the first pipeline, in their order. */
    public synchronized List<String> stages(String account) {
        return all(accounts.get(account).pipelines.getFirst()).stream()
                .filter(it -> it.getLong("id") > 143)
                .sorted(Comparator.comparingInt(it -> it.getInteger("sort")))
                .map(it -> it.getString("name"))
                .toList();
    }

    public synchronized List<String> fields(String account) {
        return accounts.get(account).fields.stream().map(it -> it.getString("name")).toList();
    }

    /** Calls that change something, as {@code POST account/leads/pipelines}. */
    public List<String> writes() {
        return writes;
    }

    /** The next change is made, and nobody hears of it. */
    public void losesTheNextAnswer() {
        losesAnswer = true;
    }

    boolean has(String path) {
        return path.startsWith(ROOT) && accounts.containsKey(account(path));
    }

    private static String account(String path) {
        return path.substring(ROOT.length()).split("/", 2)[0];
    }

    void handle(HttpServerRequest request, String body) {
        String name = account(request.path());
        String rest = request.path().substring((ROOT + name + "/api/v4/").length());
        boolean reads = request.method().name().equals("GET");
        if (!reads) {
            writes.add(request.method() + " " + name + "/" + rest);
        }
        Account account = accounts.get(name);
        PlayedOffice.Answer answer =
                PlayedOffice.has(rest)
                        ? account.office.answer(request.method().name(), rest, body)
                        : new PlayedOffice.Answer(
                                200, answer(account, rest, reads ? null : new JsonArray(body)));
        if (!reads && losesAnswer) {
            losesAnswer = false;
            request.connection().close();
            return;
        }
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", "application/json")
                .end(answer.body());
    }

    private synchronized String answer(Account account, String path, JsonArray drafts) {
        if (path.endsWith("/statuses")) {
            long id = Long.parseLong(path.split("/")[2]);
            JsonObject pipeline =
                    account.pipelines.stream()
                            .filter(it -> it.getLong("id") == id)
                            .findFirst()
                            .orElseThrow();
            return list("statuses", each(drafts, it -> stage(pipeline, it)));
        }
        if (path.equals("leads/pipelines")) {
            return list(
                    "pipelines",
                    drafts == null ? account.pipelines : each(drafts, it -> pipeline(account, it)));
        }
        if (path.equals("leads/custom_fields")) {
            return list(
                    "custom_fields",
                    drafts == null ? account.fields : each(drafts, it -> field(account, it)));
        }
        return list(path.endsWith("/groups") ? "custom_field_groups" : "custom_fields", List.of());
    }

    private static List<JsonObject> each(
            JsonArray drafts, java.util.function.UnaryOperator<JsonObject> make) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> make.apply(drafts.getJsonObject(i)))
                .toList();
    }

    private static String list(String name, List<JsonObject> items) {
        return new JsonObject()
                .put("_embedded", new JsonObject().put(name, new JsonArray(List.copyOf(items))))
                .encode();
    }

    private JsonObject pipeline(Account account, JsonObject draft) {
        JsonObject pipeline = draft.copy().put("id", ids.incrementAndGet());
        JsonArray drafts = statuses(pipeline).copy();
        statuses(pipeline).clear();
        statuses(pipeline)
                .add(closing(142, "Closed - won", 10_000))
                .add(closing(143, "Closed - lost", 11_000));
        each(drafts, it -> it.containsKey("id") ? it : stage(pipeline, it));
        account.pipelines.add(pipeline);
        return pipeline;
    }

    private static JsonObject closing(int id, String name, int sort) {
        return stageDraft(name, sort).put("id", id);
    }

    private static JsonObject stageDraft(String name, int sort) {
        return new JsonObject().put("name", name).put("sort", sort).put("color", "#fffeb2");
    }

    private JsonObject stage(JsonObject pipeline, JsonObject draft) {
        JsonObject stage = draft.copy().put("id", ids.incrementAndGet()).put("type", 0);
        statuses(pipeline).add(stage);
        List<JsonObject> row =
                all(pipeline).stream()
                        .filter(it -> it.getLong("id") > 143)
                        .sorted(Comparator.comparingInt(it -> it.getInteger("sort")))
                        .toList();
        for (int i = 0; i < row.size(); i++) {
            row.get(i).put("sort", 20 + 10 * i);
        }
        return stage;
    }

    private JsonObject field(Account account, JsonObject draft) {
        JsonObject field = draft.copy().put("id", ids.incrementAndGet());
        account.fields.add(field);
        return field;
    }

    private static JsonArray statuses(JsonObject pipeline) {
        return pipeline.getJsonObject("_embedded").getJsonArray("statuses");
    }

    private static List<JsonObject> all(JsonObject pipeline) {
        JsonArray stages = statuses(pipeline);
        return IntStream.range(0, stages.size()).mapToObj(stages::getJsonObject).toList();
    }
}
