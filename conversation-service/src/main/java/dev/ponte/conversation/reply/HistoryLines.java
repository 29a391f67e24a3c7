package dev.ponte.conversation.reply;

import dev.ponte.conversation.responder.Turn;
import dev.ponte.conversation.store.Messages;
import dev.ponte.conversation.talk.ChatCommand;
import dev.ponte.conversation.talk.ReadingOrder;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.inbound.MessageContent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the responder is told of the talk. Pure. */
final class HistoryLines {

    private HistoryLines() {}

    /** The talk as lines; sellers' commands are none of the model's business. */
    static List<Turn.Line> of(List<Messages.Line> messages) {
        return ReadingOrder.of(
                        messages,
                        line -> line.author() == Author.CUSTOMER,
                        Messages.Line::writtenAt)
                .stream()
                .flatMap(HistoryLines::line)
                .toList();
    }

    private static Stream<Turn.Line> line(Messages.Line message) {
        boolean command =
                message.author() == Author.PERSON && ChatCommand.parse(message.text()).isPresent();
        if (command) {
            return Stream.empty();
        }
        String text = text(message);
        Turn.Speaker speaker =
                switch (message.author()) {
                    case CUSTOMER -> Turn.Speaker.CUSTOMER;
                    case BOT -> Turn.Speaker.BOT;
                    case PERSON -> Turn.Speaker.PERSON;
                };
        return Stream.of(new Turn.Line(speaker, message.authorName(), text));
    }

    /** Attachments are named in the talk's language, so that the model can ask about them. */
    private static String text(Messages.Line message) {
        String said = Objects.requireNonNullElse(message.text(), "").strip();
        String attachment = attachment(message.kind());
        if (attachment.isEmpty()) {
            return said;
        }
        return said.isEmpty() ? attachment : attachment + " " + said;
    }

    private static String attachment(MessageContent.Kind kind) {
        return switch (kind) {
            case TEXT, BUTTON_REPLY, LIST_REPLY, TEMPLATE -> "";
            case AUDIO -> "[áudio]";
            case IMAGE -> "[imagem]";
            case VIDEO -> "[vídeo]";
            case DOCUMENT -> "[documento]";
            case STICKER -> "[figurinha]";
            case LOCATION -> "[localização]";
            case CONTACT -> "[contato]";
            case POLL, POLL_VOTE -> "[enquete]";
            case OTHER -> "[mensagem]";
        };
    }
}
