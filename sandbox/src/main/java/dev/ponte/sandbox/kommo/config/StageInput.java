package dev.ponte.sandbox.kommo.config;

import dev.ponte.sandbox.kommo.hal.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads stages as callers send them. */
final class StageInput {
    private static final Set<String> LEVELS = Set.of("newbie", "candidate", "master");
    private static final int LONGEST_HINT = 1_000;

    private final LongSupplier ids;
    private final long now;

    StageInput(LongSupplier ids, long now) {
        this.ids = ids;
        this.now = now;
    }

    NewStage read(Input input, int place) {
        return new NewStage(
                input.requiredText("name"),
                (int) input.integer("sort", 10L * (place + 1)),
                color(input, Palette.USUAL),
                hints(input, List.of()));
    }

    static String color(Input input, String otherwise) {
        String color = input.text("color");
        if (color == null) {
            return otherwise;
        }
        if (!Palette.allows(color)) {
            input.notAChoice("color");
        }
        return color;
    }

    /** The hints after this write: those not named stay, one without a text goes. */
    List<StageHint> hints(Input input, List<StageHint> before) {
        List<StageHint> after = new ArrayList<>(before);
        for (Input each : input.list("descriptions")) {
            String level = each.requiredText("level");
            String text = each.text("description");
            if (!LEVELS.contains(level)) {
                each.notAChoice("level");
            }
            if (text != null && text.length() > LONGEST_HINT) {
                each.wrong("TooLong", "description", "This value is too long.");
            }
            replace(after, level, text);
        }
        return after;
    }

    private void replace(List<StageHint> hints, String level, @Nullable String text) {
        hints.removeIf(hint -> hint.level().equals(level));
        if (text != null && !text.isEmpty()) {
            hints.add(new StageHint(ids.getAsLong(), level, text, now));
        }
    }
}
