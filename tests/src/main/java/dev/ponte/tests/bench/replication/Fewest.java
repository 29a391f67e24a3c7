package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * The fewest calls that can make accounts alike, given what they lacked: each is looked at in the
 * beginning, and what was changed again to see that it holds; what Kommo takes in one call goes in
 * one call, whichever round it was planned in. Kommo takes many new pipelines at once, many new
 * stages of one pipeline, many tabs and many fields of one scope; all else is a call each.
 */
final class Fewest {

    private static final Set<String> OF_ONE_OWNER =
            Set.of("create_stages", "create_groups", "create_fields", "change_fields");

    private Fewest() {}

    /**
     * @param steps of a run's plan
     * @param readsPerLook that an account costs which is alike already
     */
    static long calls(JsonNode steps, int accounts, double readsPerLook) {
        Set<String> writes = new HashSet<>();
        Set<String> looks = new HashSet<>();
        for (JsonNode step : steps) {
            if (!step.path("state").asText().equals("dropped")) {
                writes.add(call(step));
                looks.add(look(step));
            }
        }
        return Math.round(readsPerLook * accounts) + writes.size() + looks.size();
    }

    private static String call(JsonNode step) {
        String kind = step.path("step").asText();
        String of = step.path("account").asText() + " " + kind;
        if (kind.equals("create_pipelines")) {
            return of;
        }
        if (OF_ONE_OWNER.contains(kind)) {
            return of + " " + owner(step);
        }
        return of + " " + step.path("round").asInt() + " " + step.path("position").asInt();
    }

    /**
     * The list in which the change shows: all pipelines stand in one, the rest in one for each
     * scope.
     */
    private static String look(JsonNode step) {
        String kind = step.path("step").asText();
        String of = step.path("account").asText() + " ";
        return kind.contains("_group")
                ? of + "groups " + owner(step)
                : kind.endsWith("_fields") ? of + "fields " + owner(step) : of + "pipelines";
    }

    /** {@code Vendas} of the stage {@code Vendas / Novo}, {@code leads} of its fields. */
    private static String owner(JsonNode step) {
        return step.path("changes").path(0).path("subject").asText().split(" / ", 2)[0];
    }
}
