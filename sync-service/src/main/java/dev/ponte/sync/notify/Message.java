package dev.ponte.sync.notify;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;

/**
 * What people read, in one language, as plain text.
 *
 * @param id the same when it is sent again
 * @param subject one line
 */
@TemplateData
record Message(UUID id, String subject, List<Section> sections) {

    /**
     * @param lines accounts, or what is left out
     * @param advice what to do; may be empty
     */
    @TemplateData
    record Section(String title, List<String> lines, String advice, String link, String linkText) {}
}
