package dev.ponte.kommo.note;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A note to be written. */
public record NewNote(@JsonValue Body body) implements Draft<NewNote> {

    /** An ordinary note, as people write them. Up to about 20,000 characters. */
    public static NewNote common(String text) {
        return of("common", Body.EMPTY.with("text", text));
    }

    /** A note that says which service it is from, and that nobody edits. */
    public static NewNote service(String service, String text) {
        return of("service_message", Body.EMPTY.with("service", service).with("text", text));
    }

    /**
     * @param params what a note of that type holds
     */
    public static NewNote of(String noteType, Body params) {
        return new NewNote(Body.EMPTY.with("note_type", noteType).with("params", params));
    }

    /** Where it belongs; only in a call about several entities. */
    public NewNote at(long entityId) {
        return set("entity_id", entityId);
    }

    /** 0 is a robot. */
    public NewNote createdBy(long userId) {
        return set("created_by", userId);
    }

    /** Whether the account's automations hear of it. */
    public NewNote triggersAutomations(boolean triggers) {
        return set("is_need_to_trigger_digital_pipeline", triggers);
    }

    @Override
    public NewNote with(Body body) {
        return new NewNote(body);
    }
}
