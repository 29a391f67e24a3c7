package dev.ponte.kommo.lead;

import dev.ponte.kommo.entity.EntityDraft;
import dev.ponte.kommo.entity.StageKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What creations and changes of leads have in common. */
public interface LeadDraft<S> extends EntityDraft<S> {

    /** In whole units: Kommo knows no cents. */
    default S price(long price) {
        return set("price", price);
    }

    /** Both halves go together, or 142 would be won in who knows which pipeline. */
    default S stage(StageKey stage) {
        return with(
                body().with("pipeline_id", stage.pipelineId()).with("status_id", stage.statusId()));
    }

    default S closedAt(Instant time) {
        return set("closed_at", time);
    }

    /** Only with the stage of lost leads; null takes it away. */
    default S lossReason(@Nullable Long reasonId) {
        return set("loss_reason_id", reasonId);
    }
}
