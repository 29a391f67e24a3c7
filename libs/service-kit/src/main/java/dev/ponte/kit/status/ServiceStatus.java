package dev.ponte.kit.status;

import java.util.List;
import java.util.Locale;

/**
 * The answer of {@code GET /}, in the reader's language.
 *
 * @param service e.g. {@code vendor-service}
 * @param features what works
 * @param planned what does not yet
 */
public record ServiceStatus(
        String service, String version, List<Working> features, List<Planned> planned) {

    /** A feature that works. */
    public record Working(String id, String title) {}

    /** A feature that does not work yet. */
    public record Planned(String id, String title, String meanwhile, List<String> paths) {}

    static ServiceStatus of(String service, String version, ServicePlan plan, Locale locale) {
        return new ServiceStatus(
                service,
                version,
                plan.features().stream()
                        .map(feature -> new Working(feature.id(), feature.title().in(locale)))
                        .toList(),
                plan.planned().stream().map(feature -> planned(feature, locale)).toList());
    }

    private static Planned planned(PlannedFeature feature, Locale locale) {
        return new Planned(
                feature.id(),
                feature.title().in(locale),
                feature.meanwhile().in(locale),
                feature.paths().stream().map(PathPattern::text).toList());
    }
}
