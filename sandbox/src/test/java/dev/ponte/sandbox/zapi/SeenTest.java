package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.door.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenTest {
    private final Seen seen = new Seen();

    @Test
    void whatLeftIsOnThePhoneInOrder() {
        seen.note(departure("a", null));
        seen.note(departure("b", null));

        Seen.Page page = seen.after(0, 10);

        assertThat(page.messages()).extracting(Seen.Message::text).containsExactly("a", "b");
        assertThat(seen.after(page.next(), 10).messages()).isEmpty();
        assertThat(page.oldest()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeDeliveredIsNot() {
        seen.note(departure("a", "Phone number does not exist"));

        assertThat(seen.after(0, 10).messages()).isEmpty();
    }

    @Test
    void aReaderGoesOnPageByPageAndAfterAReset() {
        seen.note(departure("a", null));
        seen.note(departure("b", null));
        long cursor = seen.after(0, 1).next();
        seen.reset();
        seen.note(departure("c", null));

        Seen.Page page = seen.after(cursor, 10);

        assertThat(page.messages()).extracting(Seen.Message::text).containsExactly("c");
        assertThat(page.oldest()).isGreaterThan(cursor + 1);
    }

    @Test
    void theNewestCursorIsAskedForWithoutMessages() {
        seen.note(departure("a", null));

        assertThat(seen.after(0, 0)).isEqualTo(new Seen.Page(1, 1, List.of()));
    }

    private static Departure departure(String text, @Nullable String error) {
        Outgoing message = new Outgoing("5511999999999", text, Json.object(), null, null);
        return new Departure(
                new Queued("Z" + text, "M" + text, message, Instant.EPOCH), Duration.ZERO, error);
    }
}
