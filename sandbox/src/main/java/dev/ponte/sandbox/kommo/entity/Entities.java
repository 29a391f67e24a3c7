package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.account.Ids;
import dev.ponte.sandbox.kommo.config.FieldUse;
import dev.ponte.sandbox.kommo.config.StageUse;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All leads, contacts and companies of an account. */
public final class Entities implements StageUse, FieldUse {
    private static final int MOST = 50_000;

    private final Ids ids;
    private final Map<EntityType, Map<Long, Entity>> byType = new EnumMap<>(EntityType.class);
    final Tags tags;
    final Links links = new Links();

    public Entities(Ids ids) {
        this.ids = ids;
        this.tags = new Tags(ids);
        for (EntityType type : EntityType.values()) {
            byType.put(type, new LinkedHashMap<>());
        }
    }

    private Map<Long, Entity> of(EntityType type) {
        return byType.getOrDefault(type, Map.of());
    }

    /** In the order in which they were made. */
    public Collection<Entity> all(EntityType type) {
        return of(type).values();
    }

    public Optional<Entity> get(EntityType type, long id) {
        return Optional.ofNullable(of(type).get(id)).filter(entity -> !entity.deleted);
    }

    Entity add(EntityType type) {
        return add(
                type,
                switch (type) {
                    case LEADS -> ids.lead();
                    case CONTACTS -> ids.contact();
                    case COMPANIES -> ids.company();
                });
    }

    /** Makes one with a number of the caller's: a chat's are known before it is opened. */
    Entity add(EntityType type, long id) {
        Map<Long, Entity> all = of(type);
        if (all.size() >= MOST) {
            // A soak test must not fill the memory; the oldest are the least missed.
            all.remove(all.keySet().iterator().next());
        }
        Entity entity = new Entity(type, id);
        all.put(id, entity);
        return entity;
    }

    @Override
    public boolean hasLeads(long pipelineId) {
        return all(EntityType.LEADS).stream()
                .anyMatch(lead -> lead.pipelineId == pipelineId && !lead.deleted);
    }

    @Override
    public void move(long pipelineId, long from, long to) {
        all(EntityType.LEADS).stream()
                .filter(lead -> lead.pipelineId == pipelineId && lead.statusId == from)
                .forEach(lead -> lead.statusId = to);
    }

    @Override
    public void fieldGone(String scope, long fieldId) {
        EntityType.of(scope)
                .ifPresent(type -> all(type).forEach(each -> each.values.remove(fieldId)));
    }

    @Override
    public void choicesGone(String scope, long fieldId, Set<Long> enumIds) {
        EntityType.of(scope)
                .ifPresent(type -> all(type).forEach(each -> forget(each, fieldId, enumIds)));
    }

    private static void forget(Entity entity, long fieldId, Set<Long> enumIds) {
        List<Value> values = entity.values.get(fieldId);
        if (values != null) {
            List<Value> left =
                    values.stream()
                            .filter(
                                    value ->
                                            value.enumId() == null
                                                    || !enumIds.contains(value.enumId()))
                            .toList();
            if (left.isEmpty()) {
                entity.values.remove(fieldId);
            } else {
                entity.values.put(fieldId, left);
            }
        }
    }
}
