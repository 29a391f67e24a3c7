package dev.ponte.sandbox.kommo.config;

/** What pipelines must know of the leads in them. */
public interface StageUse {
    boolean hasLeads(long pipelineId);

    /** A stage is gone: its leads go on in another one of the same pipeline. */
    void move(long pipelineId, long from, long to);
}
