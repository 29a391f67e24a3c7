package dev.ponte.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 6, 5_000, 99_999})
    void collectsTheBodyWhateverLengthWasAnnounced(long announced) {
        BodyReader reader = new BodyReader(10_000, announced);
        reader.add(new byte[] {1, 2, 3});
        reader.add(new byte[] {4, 5, 6});

        assertThat(reader.payload().bytes()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(reader.size()).isEqualTo(6);
    }

    @Test
    void countsWhatGoesOverTheLimitWithoutKeepingIt() {
        BodyReader reader = new BodyReader(4, -1);
        reader.add(new byte[] {1, 2, 3});
        reader.add(new byte[] {4, 5, 6});

        assertThat(reader.payload().size()).isEqualTo(3);
        assertThat(reader.size()).isEqualTo(6);
    }
}
