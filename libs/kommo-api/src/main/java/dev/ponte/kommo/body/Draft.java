package dev.ponte.kommo.body;

import org.jspecify.annotations.Nullable;

/**
 * A body that is being written. Each method gives a changed copy.
 *
 * @param <S> itself
 */
public interface Draft<S> {

    Body body();

    /** The same kind of draft with that body. */
    S with(Body body);

    /**
     * For what has no method of its own.
     *
     * @param value null is sent as null
     */
    default S set(String name, @Nullable Object value) {
        return with(body().with(name, value));
    }

    /** What Kommo sends back beside the item's id, so that the two are found together. */
    default S requestId(String requestId) {
        return set("request_id", requestId);
    }
}
