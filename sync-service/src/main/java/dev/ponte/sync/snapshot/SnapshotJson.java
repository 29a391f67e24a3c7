package dev.ponte.sync.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Snapshots as they are stored. Pure. */
public final class SnapshotJson {

    private final ObjectMapper json;

    public SnapshotJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Snapshot snapshot) {
        try {
            return json.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is JSON", e);
        }
    }

    /**
     * @throws IllegalStateException when it was not written by {@link #write}
     */
    public Snapshot read(String text) {
        try {
            return json.readValue(text, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored snapshot is readable", e);
        }
    }
}
