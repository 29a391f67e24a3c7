package dev.ponte.sync.plan;

import org.jspecify.annotations.Nullable;

/**
 * What Kommo lets an account have.
 *
 * @param stages of a pipeline, the system's three among them
 * @param fields of leads, contacts and companies together, without Kommo's own; null when unknown
 * @param batch items in one call
 */
public record Limits(int pipelines, int stages, @Nullable Integer fields, int batch) {

    /** As documented; how many fields there may be depends on the plan. */
    public static final Limits USUAL = new Limits(50, 100, null, 250);

    public Limits {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch has at least one item");
        }
    }

    /** With smaller batches, after Kommo found the usual ones too heavy. */
    public Limits batch(int size) {
        return new Limits(pipelines, stages, fields, size);
    }
}
