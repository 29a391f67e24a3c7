package dev.ponte.console.page;

import dev.ponte.console.suite.PartHealth;
import dev.ponte.console.suite.SuiteHealth;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template of {@code GET /}. */
@CheckedTemplate
final class StartPage {

    private StartPage() {}

    static native TemplateInstance start(
            Words words,
            String version,
            String origin,
            @Nullable URI sandbox,
            SuiteHealth health,
            List<PartHealth> parts);
}
