package dev.ponte.sync.apply;

import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which of what Kommo made was made for what: it repeats the name that a request gave it. */
final class MadeFor {

    private MadeFor() {}

    /** What has no name is left out: the next look finds it. */
    static <D, M> List<Link> links(
            Kind kind,
            List<D> drafts,
            ToLongFunction<D> source,
            List<M> made,
            Function<M, @Nullable String> requestId,
            ToLongFunction<M> id) {
        return drafts.stream()
                .mapToLong(source)
                .boxed()
                .flatMap(
                        wanted ->
                                made.stream()
                                        .filter(
                                                it ->
                                                        String.valueOf(wanted)
                                                                .equals(requestId.apply(it)))
                                        .limit(1)
                                        .map(it -> Link.of(kind, wanted, id.applyAsLong(it))))
                .toList();
    }
}
