package dev.ponte.sandbox.kommo.config;

import java.util.List;

/**
 * A stage to be made.
 *
 * @param sort gives the order among its like
 * @param color any; who asks from outside is checked before
 */
public record NewStage(String name, int sort, String color, List<StageHint> hints) {
    public NewStage(String name, int sort, String color) {
        this(name, sort, color, List.of());
    }
}
