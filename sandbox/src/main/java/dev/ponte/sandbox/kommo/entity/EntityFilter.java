package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.kommo.hal.Params;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds entities. Filters it does not know are passed over in silence, as Kommo does. */
final class EntityFilter implements Predicate<Entity> {
    private static final int SHORTEST_PHONE = 5;

    private final Params params;
    private final String query;
    private final String digits;

    EntityFilter(Params params) {
        this.params = params;
        this.query = params.text("query").orElse("").strip().toLowerCase(Locale.ROOT);
        String only = query.replaceAll("\\D", "");
        this.digits = only.length() < SHORTEST_PHONE ? "" : only;
    }

    @Override
    public boolean test(Entity entity) {
        return entity.deleted == params.with().contains("only_deleted")
                && Ranges.one(params, entity.id, "filter", "id")
                && Ranges.one(params, entity.name, "filter", "name")
                && Ranges.one(params, entity.createdBy, "filter", "created_by")
                && Ranges.one(params, entity.updatedBy, "filter", "updated_by")
                && Ranges.one(params, entity.responsible, "filter", "responsible_user_id")
                && Ranges.within(params, entity.createdAt, "filter", "created_at")
                && Ranges.within(params, entity.updatedAt, "filter", "updated_at")
                && (entity.type != EntityType.LEADS || lead(entity))
                && fields(entity)
                && found(entity);
    }

    private boolean lead(Entity lead) {
        return Ranges.one(params, lead.pipelineId, "filter", "pipeline_id")
                && Ranges.within(params, lead.price, "filter", "price")
                && Ranges.within(params, lead.closedAt, "filter", "closed_at")
                && stage(lead);
    }

    /** Stages are named by pairs; 142 and 143 are also taken without their pipeline. */
    private boolean stage(Entity lead) {
        boolean asked = false;
        for (JsonNode pair : params.at("filter", "statuses")) {
            if (pair.has("status_id")) {
                asked = true;
                String pipeline = pair.path("pipeline_id").asText();
                boolean here = pipeline.isEmpty() || pipeline.equals("" + lead.pipelineId);
                if (here && pair.path("status_id").asText().equals("" + lead.statusId)) {
                    return true;
                }
            }
        }
        return !asked;
    }

    private boolean fields(Entity entity) {
        var asked = params.at("filter", "custom_fields_values").fields();
        while (asked.hasNext()) {
            var field = asked.next();
            List<Value> values =
                    field.getKey().matches("\\d{1,18}")
                            ? entity.values.getOrDefault(Long.parseLong(field.getKey()), List.of())
                            : List.of();
            String[] keys = {"filter", "custom_fields_values", field.getKey()};
            boolean fits =
                    field.getValue().has("from") || field.getValue().has("to")
                            ? values.stream()
                                    .anyMatch(
                                            value ->
                                                    Ranges.within(
                                                            params, value.value().asLong(), keys))
                            : values.stream()
                                    .anyMatch(
                                            value ->
                                                    Ranges.one(params, value.value().asText(), keys)
                                                            || Ranges.one(
                                                                    params,
                                                                    String.valueOf(value.enumId()),
                                                                    keys));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean found(Entity entity) {
        return query.isEmpty()
                || String.valueOf(entity.id).equals(query)
                || has(entity.name)
                || entity.values.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> has(value.value().asText()));
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(query)
                || (!digits.isEmpty() && text.replaceAll("\\D", "").contains(digits));
    }

    /** {@code order[updated_at]=desc}; by id when nothing is asked. */
    Comparator<Entity> order() {
        JsonNode order = params.at("order");
        if (order.has("created_at")) {
            return directed(Comparator.comparingLong(entity -> entity.createdAt), "created_at");
        }
        if (order.has("updated_at")) {
            return directed(Comparator.comparingLong(entity -> entity.updatedAt), "updated_at");
        }
        return directed(Comparator.comparingLong(entity -> entity.id), "id");
    }

    private Comparator<Entity> directed(Comparator<Entity> order, String name) {
        Comparator<Entity> stable = order.thenComparingLong(entity -> entity.id);
        return params.at("order", name).asText().equalsIgnoreCase("desc")
                ? stable.reversed()
                : stable;
    }
}
