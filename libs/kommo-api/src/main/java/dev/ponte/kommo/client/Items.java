package dev.ponte.kommo.client;

import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.json.UnreadableJsonException;
import dev.ponte.kommo.page.Envelope;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A collection of Kommo's and the record that its items are.
 *
 * @param path below {@code /api/v4}
 * @param name of the list under {@code _embedded}
 */
record Items<T>(Connector connector, String path, String name, Class<T> type) {

    Uni<Page<T>> page(String at, Query query) {
        return reading(at, query, body -> Envelope.of(body).page(name, type));
    }

    /** Empty for 204, and for Kommo's own 404. */
    Uni<Optional<T>> find(String at, Query query) {
        return reading(at, query, body -> Envelope.of(body).item(name, type))
                .onFailure(Items::notFound)
                .recoverWithItem(Optional.empty());
    }

    /** What is always there. */
    Uni<T> get(String at, Query query) {
        return reading(at, query, this::only);
    }

    Uni<List<T>> post(String at, Object body) {
        return connector.post(at, body).map(this::items);
    }

    Uni<List<T>> patch(String at, Object body) {
        return connector.patch(at, body).map(this::items);
    }

    /** An item that a write gives back whole. */
    T only(String body) {
        return read(body, text -> Envelope.of(text).item(name, type))
                .orElseThrow(() -> unreadable("no " + type.getSimpleName()));
    }

    /** The same collection's answers, of another kind. */
    <S> Items<S> as(Class<S> other) {
        return new Items<>(connector, path, name, other);
    }

    private List<T> items(String body) {
        return read(body, text -> Envelope.of(text).items(name, type));
    }

    private <R> Uni<R> reading(String at, Query query, Function<String, R> reader) {
        return connector
                .get(at, query)
                .map(body -> read(body, reader))
                .onFailure(KommoException.class)
                .transform(thrown -> ((KommoException) thrown).ofReading());
    }

    /** What nobody understands is a failure like others. */
    private static <R> R read(String body, Function<String, R> reader) {
        try {
            return reader.apply(body);
        } catch (UnreadableJsonException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException badLink) {
            throw unreadable("no link to the next page");
        }
    }

    private static KommoException unreadable(String where) {
        return new KommoException(new Failure.Unreadable(where));
    }

    private static boolean notFound(Throwable thrown) {
        return thrown instanceof KommoException e
                && e.failure() instanceof Failure.Refused refused
                && refused.notFound();
    }
}
