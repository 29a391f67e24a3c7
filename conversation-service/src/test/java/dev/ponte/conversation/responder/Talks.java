package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.Turn.Line;
import dev.ponte.conversation.responder.Turn.Speaker;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Turns for tests. */
final class Talks {

    static final UUID CONVERSATION = UUID.fromString("0190c5f2-3c5e-7d4e-9d3b-0d3f2f6f4a11");

    private Talks() {}

    static Turn of(Line... lines) {
        return named("Maria Souza", lines);
    }

    static Turn named(String customer, Line... lines) {
        return new Turn("default", CONVERSATION, customer, List.of(lines), null);
    }

    static Turn ofLength(int lines) {
        return of(
                IntStream.rangeClosed(1, lines)
                        .mapToObj(number -> customer("mensagem " + number))
                        .toArray(Line[]::new));
    }

    static Line customer(String text) {
        return new Line(Speaker.CUSTOMER, null, text);
    }

    static Line bot(String text) {
        return new Line(Speaker.BOT, null, text);
    }

    static Line person(String name, String text) {
        return new Line(Speaker.PERSON, name, text);
    }
}
