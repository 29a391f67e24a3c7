package dev.ponte.kit.status;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.problem.ProblemType;
import java.util.Map;

/** What the planned paths answer. */
enum StatusProblem implements ProblemType {
    NOT_YET_AVAILABLE(
            "not-yet-available",
            501,
            new Text("This is not available yet", "Isto ainda não está disponível"));

    private final String code;
    private final int status;
    private final Text title;

    StatusProblem(String code, int status, Text title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    static ProblemException notYet(PlannedFeature feature) {
        Text detail =
                new Text(
                        feature.title().en() + ": planned. " + feature.meanwhile().en(),
                        feature.title().pt() + ": planejado. " + feature.meanwhile().pt());
        return new ProblemException(NOT_YET_AVAILABLE, detail, Map.of("feature", feature.id()));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
