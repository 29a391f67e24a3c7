package dev.ponte.sandbox.kommo.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead, contact or company. Changes in place, while the lock of its account is held; {@link
 * #copy} keeps how it was.
 */
public final class Entity {
    final EntityType type;
    final long id;
    String name = "";
    String firstName = "";
    String lastName = "";
    long responsible;
    long createdBy;
    long updatedBy;
    long createdAt;
    long updatedAt;
    @Nullable Long closedAt;
    boolean deleted;
    // Leads only.
    long price;
    long pipelineId;
    long statusId;
    @Nullable Long lossReasonId;
    // By field.
    Map<Long, List<Value>> values = new LinkedHashMap<>();
    List<Tag> tags = new ArrayList<>();

    Entity(EntityType type, long id) {
        this.type = type;
        this.id = id;
    }

    Entity copy() {
        Entity copy = new Entity(type, id);
        copy.name = name;
        copy.firstName = firstName;
        copy.lastName = lastName;
        copy.responsible = responsible;
        copy.createdBy = createdBy;
        copy.updatedBy = updatedBy;
        copy.createdAt = createdAt;
        copy.updatedAt = updatedAt;
        copy.closedAt = closedAt;
        copy.deleted = deleted;
        copy.price = price;
        copy.pipelineId = pipelineId;
        copy.statusId = statusId;
        copy.lossReasonId = lossReasonId;
        copy.values = new LinkedHashMap<>(values);
        copy.tags = new ArrayList<>(tags);
        return copy;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean deleted() {
        return deleted;
    }

    public long price() {
        return price;
    }

    public long pipelineId() {
        return pipelineId;
    }

    public long statusId() {
        return statusId;
    }

    public long responsible() {
        return responsible;
    }
}
