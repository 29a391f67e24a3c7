package dev.ponte.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of {@code GET /replication}. */
@CheckedTemplate
final class ReplicationPage {

    private ReplicationPage() {}

    static native TemplateInstance replication(Words words);
}
