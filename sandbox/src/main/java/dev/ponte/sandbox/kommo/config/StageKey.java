package dev.ponte.sandbox.kommo.config;

/** What names a stage: both of it. */
public record StageKey(long pipelineId, long statusId) {}
