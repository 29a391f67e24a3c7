package dev.ponte.kit.status;

import static java.util.Objects.requireNonNull;

import dev.ponte.kit.i18n.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that will work.
 *
 * @param id its row in the feature table, e.g. {@code A3} (docs/features.md)
 * @param meanwhile how people get by until then
 * @param paths where it will answer
 */
public record PlannedFeature(String id, Text title, Text meanwhile, List<PathPattern> paths) {

    public PlannedFeature {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(meanwhile, "meanwhile");
        paths = List.copyOf(paths);
    }

    /** A feature at the given {@link PathPattern}s; none for one without an address of its own. */
    public static PlannedFeature of(String id, Text title, Text meanwhile, String... paths) {
        return new PlannedFeature(
                id, title, meanwhile, Stream.of(paths).map(PathPattern::new).toList());
    }

    boolean answersAt(String path) {
        return paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
