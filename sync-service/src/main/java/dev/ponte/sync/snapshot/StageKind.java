package dev.ponte.sync.snapshot;

/** Which stage it is; all but the ordinary ones are in every pipeline and known by their kind. */
public enum StageKind {
    /** Incoming leads: an id of its own in each pipeline, and no other name or place. */
    INCOMING,
    ORDINARY,
    /** Id 142 in every pipeline. */
    WON,
    /** Id 143 in every pipeline. */
    LOST;

    /** Whether an account may have it or not: it is created, moved and removed. */
    public boolean ordinary() {
        return this == ORDINARY;
    }
}
