package dev.ponte.sandbox.kommo.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline to be made; the three system stages come by themselves.
 *
 * @param won another name for the stage of won leads, or null
 * @param lost another name for the stage of lost leads, or null
 * @param stages the ordinary ones
 */
public record NewPipeline(
        String name,
        int sort,
        boolean main,
        boolean unsortedOn,
        @Nullable String won,
        @Nullable String lost,
        List<NewStage> stages) {}
