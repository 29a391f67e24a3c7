package dev.ponte.kommo.note;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A note that shall say something else. */
public record NoteChange(@JsonValue Body body) implements Draft<NoteChange> {

    public static NoteChange of(long id, String noteType, Body params) {
        return new NoteChange(
                Body.EMPTY.with("id", id).with("note_type", noteType).with("params", params));
    }

    @Override
    public NoteChange with(Body body) {
        return new NoteChange(body);
    }
}
