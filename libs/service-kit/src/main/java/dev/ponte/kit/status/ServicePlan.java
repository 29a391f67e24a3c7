package dev.ponte.kit.status;

import java.util.List;
import java.util.Optional;

/** What a service does and will do; one bean per service. */
public interface ServicePlan {

    List<Feature> features();

    List<PlannedFeature> planned();

    /** The planned feature that a path belongs to. */
    default Optional<PlannedFeature> plannedAt(String path) {
        return planned().stream().filter(feature -> feature.answersAt(path)).findFirst();
    }
}
