package dev.ponte.sync.snapshot;

import dev.ponte.kommo.pipeline.Colors;

/**
 * A stage.
 *
 * @param color lower case with {@code #}, as it was read: perhaps one that cannot be written
 * @param sort Kommo's own number. Only the order counts
 */
public record StageState(long id, String name, StageKind kind, String color, long sort) {

    /** The colour that Kommo takes for it: the same, or the nearest that can be written. */
    public String writableColor() {
        return Colors.writable(color).orElse("");
    }

    /** Whether another stage has the colour that this one stands for. */
    public boolean looksLike(StageState other) {
        return color.equals(other.color)
                || writableColor().isEmpty()
                || writableColor().equals(other.color);
    }
}
