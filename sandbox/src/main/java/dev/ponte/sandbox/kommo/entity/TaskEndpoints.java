package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code tasks} and one of them. */
final class TaskEndpoints {
    private final Account account;
    private final Tasks tasks;
    private final TaskInput reader;
    private final Announcer announcer;

    TaskEndpoints(Account account, Tasks tasks, TaskInput reader, Announcer announcer) {
        this.account = account;
        this.tasks = tasks;
        this.reader = reader;
        this.announcer = announcer;
    }

    Answer answer(Request request) {
        if (request.depth() == 1) {
            return switch (request.method()) {
                case "GET" -> list(request);
                case "POST" -> create(request);
                case "PATCH" -> updateMany(request);
                default -> Problems.methodNotAllowed();
            };
        }
        Optional<Task> task = tasks.get(request.id(1));
        return switch (request.method()) {
            case "GET" -> task.map(each -> Hal.ok(json(request, each))).orElseGet(Hal::noContent);
            case "PATCH" ->
                    task.map(each -> updateOne(request, each))
                            .orElseGet(() -> Problems.notFound("Task not found"));
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer list(Request request) {
        Comparator<Task> order =
                request.params().at("order").has("complete_till")
                        ? Comparator.comparingLong(Task::completeTill)
                        : Comparator.comparingLong(Task::id);
        List<Task> found =
                tasks.all().stream().filter(task -> wanted(request, task)).sorted(order).toList();
        boolean newest =
                request.params().values("order", "complete_till").contains("desc")
                        || request.params().values("order", "created_at").contains("desc")
                        || request.params().values("order", "id").contains("desc");
        return Hal.page(
                request, "tasks", newest ? found.reversed() : found, task -> json(request, task));
    }

    private static boolean wanted(Request request, Task task) {
        var params = request.params();
        return Ranges.one(params, task.id(), "filter", "id")
                && Ranges.one(params, task.completed() ? 1 : 0, "filter", "is_completed")
                && Ranges.one(params, task.responsible(), "filter", "responsible_user_id")
                && Ranges.one(params, task.taskType(), "filter", "task_type")
                && Ranges.one(params, plural(task), "filter", "entity_type")
                && Ranges.one(params, task.entityId(), "filter", "entity_id")
                && Ranges.within(params, task.updatedAt(), "filter", "updated_at");
    }

    private static String plural(Task task) {
        EntityType on = task.on();
        return on == null ? "" : on.plural();
    }

    private ObjectNode json(Request request, Task task) {
        EntityType on = task.on();
        ObjectNode body =
                Json.object()
                        .put("id", task.id())
                        .put("created_by", task.createdBy())
                        .put("updated_by", task.updatedBy())
                        .put("created_at", task.createdAt())
                        .put("updated_at", task.updatedAt())
                        .put("responsible_user_id", task.responsible())
                        .put("group_id", 0)
                        .put("entity_id", on == null ? null : (Long) task.entityId())
                        .put("entity_type", on == null ? null : on.plural())
                        .put("duration", task.duration())
                        .put("is_completed", task.completed())
                        .put("task_type_id", task.taskType())
                        .put("text", task.text());
        // PHP writes an empty map as a list.
        if (task.result() == null) {
            body.putArray("result");
        } else {
            body.putObject("result").put("text", task.result());
        }
        body.put("complete_till", task.completeTill()).put("account_id", account.id());
        return Hal.link(body, request.href("tasks/" + task.id()));
    }

    private Answer create(Request request) {
        List<ObjectNode> items = request.items();
        List<Task> read = Checks.all(items, (input, index) -> reader.created(request, input));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Task task = read.get(i);
            tasks.put(task);
            announcer.taskAdded(task, request.seconds());
            ObjectNode body =
                    Json.object()
                            .put("id", task.id())
                            .put("request_id", Checks.requestId(items.get(i), i));
            made.add(Hal.link(body, request.href("tasks/" + task.id())));
        }
        return Hal.written(request, "tasks", made);
    }

    private Answer updateMany(Request request) {
        List<Optional<Task>> after =
                Checks.all(
                        request.items(),
                        (input, index) -> {
                            Optional<Task> before = tasks.get(input.integer("id", 0));
                            if (before.isEmpty()) {
                                input.notAChoice("id");
                            }
                            return before.map(task -> reader.changed(request, input, task));
                        });
        List<ObjectNode> written = new ArrayList<>();
        after.forEach(task -> written.add(store(request, task.orElseThrow())));
        return Hal.written(request, "tasks", written);
    }

    private Answer updateOne(Request request, Task before) {
        Checks checks = new Checks();
        Task after = reader.changed(request, checks.input(request.item(), 0), before);
        checks.refuseIfWrong();
        return Hal.ok(store(request, after));
    }

    private ObjectNode store(Request request, Task after) {
        Task before = tasks.get(after.id()).orElse(after);
        tasks.put(after);
        announcer.taskChanged(before, after, request.seconds());
        ObjectNode body = Json.object().put("id", after.id()).put("updated_at", after.updatedAt());
        return Hal.link(body, request.href("tasks/" + after.id()));
    }
}
