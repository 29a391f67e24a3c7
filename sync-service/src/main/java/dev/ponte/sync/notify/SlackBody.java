package dev.ponte.sync.notify;

import dev.ponte.sync.notify.Message.Section;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A message as Slack's incoming webhooks take it, and Mattermost's and Discord's. Pure. */
final class SlackBody {

    /** Slack refuses more in a section. */
    private static final int MOST_TEXT = 2900;

    private SlackBody() {}

    /** {@code text} is what those show that know no blocks. */
    static JsonObject of(Message message) {
        JsonArray blocks = new JsonArray().add(block("*" + escaped(message.subject()) + "*"));
        StringBuilder text = new StringBuilder(escaped(message.subject()));
        for (Section section : message.sections()) {
            String shown = shown(section);
            blocks.add(block(shown));
            text.append('\n').append(shown);
        }
        blocks.add(
                new JsonObject()
                        .put("type", "context")
                        .put("elements", new JsonArray().add(markdown("id " + message.id()))));
        return new JsonObject().put("text", cut(text.toString())).put("blocks", blocks);
    }

    private static String shown(Section section) {
        StringBuilder shown = new StringBuilder(escaped(section.title()));
        section.lines().forEach(line -> shown.append("\n• ").append(escaped(line)));
        if (!section.advice().isEmpty()) {
            shown.append('\n').append(escaped(section.advice()));
        }
        return shown.append("\n<")
                .append(section.link())
                .append('|')
                .append(escaped(section.linkText()))
                .append('>')
                .toString();
    }

    private static JsonObject block(String text) {
        return new JsonObject().put("type", "section").put("text", markdown(cut(text)));
    }

    private static JsonObject markdown(String text) {
        return new JsonObject().put("type", "mrkdwn").put("text", text);
    }

    /** Or a name could call everybody ({@code <!channel>}), or be a link. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
    }
}
