package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.Turn.Line;
import dev.ponte.conversation.responder.Turn.Speaker;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Turns a talk into the messages a model is shown. Pure.
 *
 * <p>Each line stays a message of its own: a customer who writes three times is three user
 * messages. What a colleague typed is shown as said by our side, for the customer sees one company.
 */
final class PromptComposer {

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SystemPrompt prompt;
    private final int historyLimit;
    private final int lineLimit;
    private final ZoneId zone;

    PromptComposer(SystemPrompt prompt, int historyLimit, int lineLimit, ZoneId zone) {
        if (historyLimit < 1 || lineLimit < 1) {
            throw new IllegalArgumentException("the model must be shown at least one message");
        }
        this.prompt = prompt;
        this.historyLimit = historyLimit;
        this.lineLimit = lineLimit;
        this.zone = zone;
    }

    /** The system prompt and the newest lines. Empty when nobody has said anything. */
    List<ChatMessage> compose(Turn turn, Instant now) {
        List<Line> said = turn.history().stream().filter(line -> !line.text().isBlank()).toList();
        if (said.isEmpty()) {
            return List.of();
        }
        List<Line> shown = said.subList(Math.max(0, said.size() - historyLimit), said.size());
        List<ChatMessage> messages = new ArrayList<>(shown.size() + 1);
        messages.add(new ChatMessage("system", prompt.fill(slots(turn, shown, now))));
        shown.forEach(line -> messages.add(message(line)));
        return messages;
    }

    /**
     * The same with only the newer half of the talk, for a model that finds it too long; the same
     * list when there is nothing left to leave out.
     */
    static List<ChatMessage> shrink(List<ChatMessage> messages) {
        int said = messages.size() - 1;
        if (said < 2) {
            return messages;
        }
        List<ChatMessage> shorter = new ArrayList<>();
        shorter.add(messages.getFirst());
        shorter.addAll(messages.subList(messages.size() - said / 2, messages.size()));
        return shorter;
    }

    private ChatMessage message(Line line) {
        String role = line.speaker() == Speaker.CUSTOMER ? "user" : "assistant";
        return new ChatMessage(role, clip(line.text().strip()));
    }

    private String clip(String text) {
        if (text.length() <= lineLimit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(lineLimit - 1)) ? lineLimit - 1 : lineLimit;
        return text.substring(0, end) + "…";
    }

    private Map<String, String> slots(Turn turn, List<Line> shown, Instant now) {
        String colleagues =
                shown.stream()
                        .filter(line -> line.speaker() == Speaker.PERSON)
                        .map(Line::name)
                        .filter(Objects::nonNull)
                        .map(DisplayName::clean)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Map.of(
                "customer", DisplayName.clean(turn.customerName()),
                "colleagues", colleagues.isEmpty() ? DisplayName.NONE : colleagues,
                "now", now(now));
    }

    private String now(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.getDayOfWeek() + " " + NOW.format(local);
    }
}
