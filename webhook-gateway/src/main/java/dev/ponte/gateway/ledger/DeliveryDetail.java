package dev.ponte.gateway.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * One delivery.
 *
 * @param bodyCut whether less than the whole body was kept
 * @param body masked; absent when nothing was kept, or no longer is
 * @param notReplayable why a replay would be refused; absent when it would not
 */
record DeliveryDetail(
        @JsonUnwrapped DeliverySummary delivery,
        @Nullable String contentType,
        boolean bodyCut,
        @Nullable String body,
        @Nullable String notReplayable) {

    static DeliveryDetail of(StoredDelivery stored, Plan plan) {
        String body = stored.body();
        return new DeliveryDetail(
                stored.summary(),
                stored.contentType(),
                stored.bodyCut(),
                body == null ? null : BodyMask.of(body),
                plan instanceof Plan.Skip(String reason) ? reason : null);
    }
}
