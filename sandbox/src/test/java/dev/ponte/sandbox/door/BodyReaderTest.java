package dev.ponte.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, BodyReader.HEAD, BodyReader.HEAD + BodyReader.TAIL})
    void keepsUsualBodiesWhole(int size) {
        byte[] body = random(size);

        BodyReader reader = read(body);

        assertThat(reader.payload().bytes()).isEqualTo(body);
        assertThat(reader.size()).isEqualTo(size);
    }

    @Test
    void keepsBeginningAndEndOfALongBodyAndCountsAllOfIt() {
        byte[] body = random(5_000_000);

        BodyReader reader = read(body);

        byte[] kept = reader.payload().bytes();
        assertThat(reader.size()).isEqualTo(5_000_000);
        assertThat(kept).hasSize(BodyReader.HEAD + BodyReader.TAIL);
        assertThat(Arrays.copyOf(kept, BodyReader.HEAD))
                .isEqualTo(Arrays.copyOf(body, BodyReader.HEAD));
        assertThat(Arrays.copyOfRange(kept, BodyReader.HEAD, kept.length))
                .isEqualTo(Arrays.copyOfRange(body, body.length - BodyReader.TAIL, body.length));
    }

    private static BodyReader read(byte[] body) {
        BodyReader reader = new BodyReader();
        for (int at = 0; at < body.length; at += 7_001) {
            reader.add(Arrays.copyOfRange(body, at, Math.min(body.length, at + 7_001)));
        }
        return reader;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(3).nextBytes(bytes);
        return bytes;
    }
}
