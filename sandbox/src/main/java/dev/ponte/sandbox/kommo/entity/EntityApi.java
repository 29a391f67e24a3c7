package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import java.util.function.Consumer;

/** Everything that people work with in an account: which endpoint a path belongs to. */
public final class EntityApi {
    private final Entities entities;
    private final EntityEndpoints list;
    private final ComplexEndpoint complex;
    private final LinkEndpoints links;
    private final TagEndpoints tags;
    private final NoteEndpoints notes;
    private final TaskEndpoints tasks;
    private final EventEndpoints events;
    private final UnsortedEndpoints unsorted;
    private final TalkEndpoints talks;
    private final Desk desk;

    /**
     * Opens an account for work.
     *
     * @param tell takes the webhooks that follow
     */
    public EntityApi(
            Account account, Configuration configuration, HookHead head, Consumer<Hook> tell) {
        this.entities = new Entities(account.ids());
        EntityEvents log = new EntityEvents();
        Announcer announcer =
                new Announcer(new EntityHooks(head, configuration, entities), log, tell);
        EntityWriter writer = new EntityWriter(entities, configuration, announcer);
        Tasks open = new Tasks();
        Unsorted incoming =
                new Unsorted(account, entities, configuration.pipelines(), announcer, head, tell);
        EntityJson json = new EntityJson(account, configuration, entities, open);
        this.list = new EntityEndpoints(configuration, entities, writer, json);
        this.complex = new ComplexEndpoint(configuration, entities, writer, incoming);
        this.links = new LinkEndpoints(entities, announcer);
        this.tags = new TagEndpoints(entities.tags);
        this.notes = new NoteEndpoints(account, entities, announcer);
        this.tasks =
                new TaskEndpoints(
                        account,
                        open,
                        new TaskInput(account.ids(), configuration.users(), entities),
                        announcer);
        this.events = new EventEndpoints(account, log);
        this.unsorted = new UnsortedEndpoints(account, configuration, incoming);
        this.talks = new TalkEndpoints(account, head, tell);
        this.desk = new Desk(entities, configuration, incoming, talks, log, announcer);
    }

    public Entities entities() {
        return entities;
    }

    /** What people do without the API. */
    public Desk desk() {
        return desk;
    }

    public Answer tasks(Request request) {
        return tasks.answer(request);
    }

    public Answer events(Request request) {
        return events.answer(request);
    }

    public Answer talks(Request request) {
        return talks.answer(request);
    }

    /** What is below {@code leads}, {@code contacts} or {@code companies}. */
    public Answer answer(Request request, EntityType type) {
        boolean leads = type == EntityType.LEADS;
        String second = request.segment(1);
        return switch (second) {
            case "" -> list.answer(request, type);
            case "tags" -> tags.answer(request, type);
            case "notes" ->
                    notes.answer(request, type, 0, request.path().subList(2, request.depth()));
            case "link", "unlink" -> links.answer(request, type, 0, second);
            case "complex" -> leads ? complex.answer(request) : unknown(request);
            case "chats" -> type == EntityType.CONTACTS ? talks.chats(request) : unknown(request);
            case "unsorted" -> leads ? unsorted.answer(request) : unknown(request);
            default -> one(request, type);
        };
    }

    private Answer one(Request request, EntityType type) {
        long id = request.id(1);
        if (id < 0) {
            return unknown(request);
        }
        String third = request.segment(2);
        return switch (third) {
            case "" -> list.answer(request, type);
            case "notes" ->
                    notes.answer(request, type, id, request.path().subList(3, request.depth()));
            case "links", "link", "unlink" -> links.answer(request, type, id, third);
            default -> unknown(request);
        };
    }

    private static Answer unknown(Request request) {
        return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
    }
}
