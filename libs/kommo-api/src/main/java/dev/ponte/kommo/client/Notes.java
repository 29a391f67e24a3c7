package dev.ponte.kommo.client;

import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.note.NewNote;
import dev.ponte.kommo.note.Note;
import dev.ponte.kommo.note.NoteChange;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Notes at entities of one type. */
public final class Notes {

    private final Items<Note> notes;
    private final String entities;

    Notes(Connector connector, EntityType type) {
        this.entities = type.path();
        this.notes = new Items<>(connector, entities + "/notes", "notes", Note.class);
    }

    /** Of all entities. */
    public Uni<Page<Note>> list(Query query) {
        return notes.page(notes.path(), query);
    }

    public Uni<Page<Note>> list(long entityId, Query query) {
        return notes.page(at(entityId), query);
    }

    /** All notes of an entity. */
    public Multi<Note> all(long entityId, Query query) {
        return Paging.all(next -> list(entityId, next), query, Listing.MOST_PAGES);
    }

    public Uni<Optional<Note>> find(long noteId) {
        return notes.find(notes.path() + "/" + noteId, Query.NONE);
    }

    /** Notes that say themselves where they belong. */
    public Uni<List<Saved>> add(List<NewNote> newNotes) {
        return Writing.create(notes.as(Saved.class), notes.path(), newNotes);
    }

    public Uni<List<Saved>> add(long entityId, List<NewNote> newNotes) {
        return Writing.create(notes.as(Saved.class), at(entityId), newNotes);
    }

    public Uni<List<Saved>> update(List<NoteChange> changes) {
        return Writing.update(notes.as(Saved.class), notes.path(), changes);
    }

    public Uni<Void> pin(long noteId) {
        return notes.connector()
                .post(notes.path() + "/" + noteId + "/pin", Body.EMPTY)
                .replaceWithVoid();
    }

    public Uni<Void> unpin(long noteId) {
        return notes.connector()
                .post(notes.path() + "/" + noteId + "/unpin", Body.EMPTY)
                .replaceWithVoid();
    }

    private String at(long entityId) {
        return entities + "/" + entityId + "/notes";
    }
}
