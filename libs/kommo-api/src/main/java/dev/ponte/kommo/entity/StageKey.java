package dev.ponte.kommo.entity;

import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;

/**
 * A stage: the same status, won and lost above all, exists in many pipelines, so only the pair says
 * which.
 */
@KommoModel
public record StageKey(@Key long pipelineId, @Key long statusId) {

    /** The status of won leads, in every pipeline. */
    public static final long WON = 142;

    /** The status of lost leads, in every pipeline. */
    public static final long LOST = 143;
}
